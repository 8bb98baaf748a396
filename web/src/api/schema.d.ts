// Made by `npm run api` from openapi.json. Do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountList"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAccount"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Ends its sessions.
         */
        patch: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, by whom, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before. */
                    after?: string;
                    /** @description At most so many, 1 to 500; 100 if absent. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditList"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycle-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready rules for a new cycle */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_TemplateView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cycles, latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_CycleView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a cycle
         * @description With the rules of a template or of another cycle. 422 with every fault at once: a start in the past, weeks that another cycle
         *     takes, a name that is taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCycle"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CycleView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A cycle
         * @description Pins and exclusions name people and are shown to planners and administrators only.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CycleView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a cycle in which nothing was planned */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out why nothing works
         * @description Which hard rules of a cycle cannot be kept together, and the ways out: read it at `/api/v1/diagnoses/{run_id}`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published plans of a cycle, latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_EditionView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a cycle
         * @description Every recorded event with the plan that mends it, latest first, and how often each kind happened.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventList"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an event back
         * @description It did not happen: it goes, with what of it stands in the company's data. 409 while a plan rests on it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    event_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong or odd about a cycle's data and rules, before anything is solved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_FindingView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/forbids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exclude placements and seats from every plan of a cycle, or no longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ForbidsChange"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WishesView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/frontier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest plan choices of a cycle
         * @description With the run that works some out right now, if there is one.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChoicesView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Work out plan choices
         * @description Whole plans between the fewest weeks of work missed and the most cross-training. In the background: follow the run at its
         *     address, or by its events; `progress.found` lists the choices as they are found. 409 while choices of the cycle are being
         *     worked out already (the field `active_run_id` says by which run).
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FrontierOptions"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/guesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was guessed for a cycle
         * @description Facts, those that could change the latest plan most first; how many people can move, and why not the others; small teams
         *     with one whose staffing they might share.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuessesView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/guesses/{fact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a guessed fact, or correct it
         * @description Without a value it is right as it is. The company's own tables have it from then on.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    fact: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Said"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuessesView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a cycle another name */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CycleName"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CycleView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep placements and seats in every plan of a cycle, or no longer
         * @description 422 where one breaks a hard rule.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PinsChange"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WishesView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of a cycle that one may see, latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A cycle's rules as sentences
         * @description Each with its values and how they are changed, hard or soft, what it is worth, and whom it touches now; with the findings of the
         *     check.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleBook"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a cycle's rules */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CycleRules"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CycleView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What other rules would mean
         * @description The same sentences, counts and findings for rules that are not saved.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CycleRules"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleBook"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of a cycle, latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Start a solve
         * @description In the background: follow the run at its address, or by its events. 409 while the cycle is being solved already (the
         *     field `active_run_id` says by which run), 422 where the problem has errors.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RunOptions"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Scenarios of a cycle, latest first
         * @description One's own, and those that others share.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_ScenarioView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Keep a scenario
         * @description Neither the cycle nor its plans change.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewScenario"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/scenarios/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a scenario of the cycle can change
         * @description People, posts and teams by name, and the rules that are one value each.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioOffers"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways into the demo
         * @description Only where the service was started as the demo.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DemoView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnoses/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which rules clash, and the ways out
         * @description With exactly what each way out would write.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DiagnosisView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnoses/{run_id}/relaxations/{n}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a way out, and solve
         * @description Writes what the diagnosis said it would, or makes one plan without the rule where the tables have no place for it. 412 where
         *     data or rules changed since: find out again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                    n: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/templates/{kind}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table's headings as CSV, to be filled in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/templates/{kind}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table's headings as a workbook, to be filled in
         * @description `company` stands for all tables, a sheet each.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{kind}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table as CSV
         * @description Imports back unchanged.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{kind}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A table as a workbook
         * @description Imports back unchanged; `company` stands for all tables, a sheet each.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frontiers/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan choices that a run found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FrontierView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frontiers/{run_id}/points/{n}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a draft of a choice
         * @description `n` counts from 1, as in the list of choices.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                    n: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPlan"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports that happened, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_ImportView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Import files
         * @description All or nothing: 422 if any row is bad, 409 if the data changed since the preview with this fingerprint.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportDone"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What importing these files would do
         * @description Nothing is written.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportPreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/under-way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Previews and imports of this account that are under way
         * @description An import goes on when the page that started it is closed: here is how far it is.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_ImportUnderWay"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What undoing an import would put back
         * @description Nothing is written. Rows that were changed since, or that others refer to, are named; so are the imports to undo first.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UndoPreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Undo an import
         * @description All of it or nothing: 409 names each row that stands in the way.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UndoPreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations
         * @description All of them, newest first, without their links.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_InvitationView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite people
         * @description All or none. The links are in this answer and nowhere else; each works once, for 14 days. Whoever had an open invitation
         *     gets the new one in its place.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewInvitations"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_MadeInvitation"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the account and signs it in. The link is worth nothing afterwards.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Acceptance"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Actor"];
                    };
                };
                /** @description gone */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a list of people to invite
         * @description CSV or XLSX with the columns name, email, role and person. Nothing is written: send the items to be invited.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadInvitations"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link is for
         * @description A link that was used, is over, was revoked or never was: 404 `gone`, always the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InvitationToken"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationLook"];
                    };
                };
                /** @description gone */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom to invite
         * @description Everybody on the staff list, with a guessed role, and whether there is an account or an open invitation.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InviteeList"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Its link is worth nothing from then on. 409 if it was accepted: the account can be disabled.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/libraries/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a library's files hold, and what taking some of it would change
         * @description Nothing is written.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LibraryRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/libraries/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what is chosen of a library
         * @description All or nothing: 422 if anything is wrong, 409 if the data changed since the preview with this fingerprint.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TakeLibraryRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LibraryView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/development": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is planned for oneself, and why
         * @description Published plans only. Not found for accounts without a person.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DevelopmentView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a change of one's own placement
         * @description Only the planner reads the reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewObjection"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectionView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/rating-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one is asked to rate, and may rate unasked
         * @description Not found for accounts without a person.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RatingRequests"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The competency model
         * @description Functions, scales, families, competencies with indicators and how far each is used, and what roles ask for.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The competency model as a CASE package
         * @description A CFPackage of 1EdTech's CASE 1.0 or 1.1 with families, competencies, levels, roles and what roles ask for.
         */
        get: {
            parameters: {
                query?: {
                    /** @description 1.0 or 1.1; 1.1 without it. */
                    version?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the competency model
         * @description All or nothing: 422 with everything that is wrong, 409 with what changed since the revision was read. The answer holds the
         *     batch that takes the changes back.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ModelBatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelChanged"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a batch of changes would do
         * @description Nothing is written.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ModelBatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelChanged"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/starter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The built-in model as changes
         * @description What this company does not have of it yet; roles get the targets of titles like theirs.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelProposal"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the model, latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_ModelVersion"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Freeze the model as it is */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewModelVersion"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelVersion"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/versions/{a}/difference/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What differs between two versions of the model
         * @description Either may be `current`: the model as it is.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    a: string;
                    b: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelVersionDifference"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model/versions/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The way back to a version, as changes
         * @description Competencies that came later and are in use are retired, never removed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModelProposal"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a request for a change */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewAnswer"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObjectionView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start with one's own company
         * @description In the demo only, and only on the computer that it runs on. Opens the company's own database, and goes over to it within
         *     about a second: every session of the demo ends. The demo's data stays as it is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnCompanyView"];
                    };
                };
                /** @description reached from elsewhere, or the database cannot be opened */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People */
        get: {
            parameters: {
                query?: {
                    /** @description Only this team's. */
                    team?: string;
                    /** @description The `next` of the page before. */
                    after?: string;
                    /** @description At most 500. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeoplePage"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with levels and targets */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/development": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody will see
         * @description The page of a person as it is, or as it will be once a draft is published; for planners.
         */
        get: {
            parameters: {
                query?: {
                    /** @description A draft, as if it were published. */
                    plan?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DevelopmentView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/development-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person's development plan
         * @description Each gap with the posts and ride-alongs that would close it, and what published plans already do for it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DevelopmentPlan"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/levels/{competency_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a level is made of */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    competency_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LevelDetail"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate somebody
         * @description Oneself; as a manager or leader those who report to one; whomever one was asked to rate in an open round; as a planner
         *     anybody, naming who gave the rating. Nothing is overwritten: a second rating is a new one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRating"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RatedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan in numbers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/against-none": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A plan against no programme
         * @description What people learn, and what teams give up for it, in figures and sentences.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgainstNoneView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The board of a plan
         * @description Teams with their staffing by week, and the people one may see with their placements and rides.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BoardView"];
                    };
                };
                /** @description not changed */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two plans
         * @description Each is the id of a plan, or a choice as the id of its run and its number: `run.3`. Plans that were made under different
         *     data or rules of one cycle are compared under the newer ones, which the notes say; of different cycles, 409.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComparisonView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a plan into a new draft, to change it by hand */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What contradicts a plan
         * @description What the company's data say since the plan was made, each as an event that can be repaired.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DriftView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/event-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What events can be about
         * @description People with what is planned for them, posts, sessions that are still to come, teams and roles.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventChoices"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to a plan
         * @description Records the events and looks for two or three ways to mend the plan. Nothing of the company changes before one is taken. 422:
         *     everything that is wrong with the events; 409 while another repair of the cycle is under way.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewEvents"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as CSV or as a workbook */
        get: {
            parameters: {
                query?: {
                    /** @description `csv`, or `xlsx` for a workbook with the plan as people by weeks. */
                    format?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The changes of a plan by hand, latest first, with what one can take back */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make moves in a draft
         * @description All of them, or none. 412 tells in `fields` what changed since the version that was sent.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for a change of a plan, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_ObjectionView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/people/{person_id}/weeks/{week}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts and sessions for a person from a week on, the best first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    person_id: string;
                    week: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OffersView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/people/{person}/askable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one could ask about for a person
         * @description Posts and sessions, each with one line: when it could be, or which rule keeps the person from it. Nothing is solved.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Week of the cycle, from 0. Absent: any. */
                    week?: number;
                };
                header?: never;
                path: {
                    id: string;
                    person: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AskableView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/placements/{placement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A placement, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    placement_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a plan stands on its way to being published */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a plan
         * @description Supersedes an earlier published plan of the cycle. 409 while a rule is broken, requests for a change wait for an answer, or
         *     people may still ask for one and no reason is given.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Publishing"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/publish-ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish what nobody questions
         * @description Makes and publishes a plan of the undisputed part that does not hang on the rest; the draft stays.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask why, or why not
         * @description About one person and a post, a session or a week, answered by solving again: follow the run, and read the answer at
         *     `/api/v1/questions/{run_id}`. The same question is answered once. A planner's own earlier question that is not answered yet is
         *     given up; 409 while another planner's is being answered.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the change again that one took back last */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a changed workbook over
         * @description What was moved or added is kept in the cycle's rules, what was taken out is ruled out; `If-Match` is the cycle's version. 422
         *     while a cell is not understood.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangedSheet"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CycleView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/sheet/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What reading a plan's workbook back would change
         * @description Person by person, with every cell that is not understood. Nothing is written.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangedSheet"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetPreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a draft to managers, or to everybody in it */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Showing"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/stress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a plan against absence and people who leave
         * @description Read the result at `/api/v1/stress/{run_id}`. The same test of the same plan is made once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Suppositions"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/study": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each assignment of a plan rests on
         * @description With how far off the guesses may be for it to stay, once that was tried.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StudyView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Try what the guesses behind a plan could change
         * @description In the background, as a solve: follow the run at its address, or by its events. 409 while that is under way already.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/sturdier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for a plan that holds more often
         * @description In the background, as a solve: read it at `/api/v1/sturdier/{run_id}`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Suppositions"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/teams/{team_id}/weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the staffing of a team in a week is made of */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    team_id: string;
                    week: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamWeekView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/teams/{team}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A team's calendar of a plan
         * @description Who is away, who visits, whose calls and meetings have guests: whole days, for programs that read calendars (RFC 5545).
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    team: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/calendar": string;
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What moves in a draft would do
         * @description Stores nothing. 412 where a version is given and the draft was changed since, 422 where the moves make no sense.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EffectView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one's own last change of a draft back
         * @description 409 where there is none, or somebody else changed the same people since.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answer to a question
         * @description Whether it is possible, what it costs as an interval that contains the true cost, what changes for whom; or the rules that
         *     clash with it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuestionView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{run_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the plan of an answer as a draft */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MakeItSo"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rating rounds */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_RoundSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Open a round: ask for ratings */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRound"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-rounds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What opening a round would ask */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRound"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundPreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round with who has done what */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a round
         * @description Whatever is open stays open; how far each rater lay above what others said is learned and frozen.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-rounds/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What closing a round would leave out, and learn of its raters */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosePreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rating-rounds/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind those who are not done
         * @description They see it on their pages.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reminder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reminded"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a rating
         * @description It is kept and counts for nothing. One's own; as a planner any.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RatedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repairs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways to mend a plan
         * @description What a finished repair found: ranked fixes, and what becomes of exchange partners who are left alone.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RepairView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repairs/{run_id}/fixes/{number}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a fix
         * @description Makes a draft of it and stores in the company's data what the events say, both or neither.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/repairs/{run_id}/orphans/{number}/choices/{choice}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose for an exchange partner who is left alone
         * @description To return, to finish, or to be paired anew: takes the plan of that choice, as a fix is taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                    number: number;
                    choice: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a run early
         * @description Keeps the best plan so far, if there is one; with `keep=false` the run ends at once and nothing is kept.
         */
        post: {
            parameters: {
                query?: {
                    /** @description Whether what was found so far is kept; it is unless this says `false`. */
                    keep?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a run
         * @description Server-sent events: `run` whenever something changed, at most twice a second, and `done` at the end; both with the run as data.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/problem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The problem that a run solves, as a file
         * @description `tandem-solver solve problem.json` reproduces the run.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scenario */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Rename, annotate or share a scenario */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScenarioDescription"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScenarioView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Throw a scenario away with its plans */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/frontier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest plan choices of a scenario */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChoicesView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Work out the plan choices of a scenario */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FrontierOptions"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scenarios/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a solve of a scenario
         * @description Its plan stands with the scenario, and is never published. 409 while the cycle is being solved already.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RunOptions"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Actor"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Sign in
         * @description Sets the session's cookie. Takes as long for an unknown address as for a wrong password.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Actor"];
                    };
                };
                /** @description wrong_credentials */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's password
         * @description Ends every other session of the account.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordChange"];
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People × competencies
         * @description Everybody whom one sees, in every competency in use: figures in flat lists, person after person.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only the people of this team. */
                    team?: string;
                    /** @description Only the competencies of this function, and the shared ones. */
                    function?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SkillsMatrix"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Skill backup
         * @description What each team must not lose, who is qualified, where that is nobody or one person, and how well each team covers its targets.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SkillBackup"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the company stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartState"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Start with a staff list
         * @description All of it or nothing. 409 where there are people already, or where the list is not the one of the preview; 422 where it cannot
         *     go in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StartRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartDone"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/start/aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mend rows that were set aside
         * @description Those that can be taken now go in; the others go on waiting.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MendRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mended"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/start/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a staff list would make
         * @description Nothing is written. A list that cannot go in says why among its findings.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StartPreviewRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StartPreview"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/start/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the first import
         * @description Deletes everything that the company has, its plans too; accounts stay. 409 while a plan is published or being worked on.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stress/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stress test
         * @description The chance that every minimum holds, beside the same without any placement, and which weeks of which teams are weak.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StressView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sturdier/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A plan that holds more often
         * @description What it costs, and what changes for whom.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SturdierView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sturdier/{run_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a sturdier plan as a draft */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    run_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanSummary"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Succession of the part of the company that one sees */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Teams
         * @description Those that one may see, with the people who belong to them today.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_TeamView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a team share the staffing of another one
         * @description Both count as one for minimum staffing; nobody is placed from one in the other. Without a team it stands for itself again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Cover"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CoverView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession/if-left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    people: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IfLeftView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession/next-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NextActionsView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChartView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession/board-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BoardPageView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/succession-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_AskedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskForSuccession"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_AskedView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession-preferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nine-box": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NineBoxView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nine-box/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PutInBox"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BoxedPersonView"];
                    };
                };
                /** @description What went wrong: the code says which problem, the detail what to do. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who somebody is who takes an invitation. */
        Acceptance: {
            email: string;
            name: string;
            /**
             * Format: password
             * @description At least 8 characters.
             */
            password: string;
            /** Format: password */
            token: string;
        };
        AccountList: {
            items: components["schemas"]["AccountView"][];
        };
        /** @description What to change; what is absent stays. */
        AccountPatch: {
            disabled?: boolean | null;
            /** @description The person whose account it is; an empty text takes the link away. */
            person_id?: string | null;
            role?: components["schemas"]["Role"] | null;
        };
        AccountView: {
            disabled: boolean;
            email: string;
            id: string;
            name: string;
            person_id?: string | null;
            role: components["schemas"]["Role"];
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        Action: "add" | "change";
        ActiveFrontier: {
            run_id: string;
            scenario_id?: string | null;
        };
        /** @description Who is signed in, and where. */
        Actor: {
            account_id: string;
            company: components["schemas"]["Company"];
            email: string;
            name: string;
            person_id?: string | null;
            role: components["schemas"]["Role"];
        };
        /** @description A plan against none. */
        AgainstNoneView: {
            assignments: number;
            directions: components["schemas"]["DirectionView"][];
            gains: components["schemas"]["GainView"][];
            /** @description Assignments that rest on a guess, of all. */
            guessed_assignments: number;
            /** @description People who learn something. */
            learning: number;
            /**
             * Format: double
             * @description Levels of five, added up over people and competencies.
             */
            levels_gained: number;
            people: number;
            /** @description People with a placement, and how many ride-alongs and meeting seats there are. */
            placed: number;
            rides: number;
            sentences: string[];
            teams: components["schemas"]["TeamLossView"][];
            /**
             * Format: double
             * @description Weeks of work missed, of all weeks of work.
             */
            weeks_missed: number;
            /** Format: double */
            weeks_of_work: number;
        };
        /** @description A row that waits to be mended. */
        AsideRow: {
            /** @description What stands there, of the columns that are read. */
            cells: {
                [key: string]: string;
            };
            faults: components["schemas"]["ListFault"][];
            /** @description As the spreadsheet counts. */
            row: number;
        };
        /** @description A post or a session. */
        AskableItem: {
            id: string;
            /** @description "post" or "session". */
            kind: string;
            /** @description One line: why it is not open, or when it is. */
            line: string;
            name: string;
            /** @description Nothing that concerns this alone keeps the person from it. */
            open: boolean;
            /** @description It is in the plan for this person (in that week, where one is named). */
            planned: boolean;
            /** @description The rule that keeps the person from it. */
            rule?: string | null;
            team: string;
            /**
             * Format: int32
             * @description The week to ask about, where one was named: the start of a placement that covers it, or the week of the ride.
             */
            week?: number | null;
        };
        /** @description What one could ask about. */
        AskableView: {
            /** @description Posts, then sessions; of both those that are in the plan first, and those that could be next. */
            items: components["schemas"]["AskableItem"][];
            person: string;
            person_id: string;
            /** Format: int32 */
            week?: number | null;
        };
        /** @description A question about one person and a post or a session of a plan. */
        Asked: {
            kind: components["schemas"]["AskedKind"];
            person: string;
            /** @description A post, or … */
            post?: string | null;
            /** @description … a session, by its id in the plan. Neither: any placement. */
            session?: string | null;
            /**
             * Format: int32
             * @description Week of the cycle, from 0, in which the placement starts or the ride takes place. Absent: any.
             */
            week?: number | null;
        };
        /**
         * @description What a planner asks.
         * @enum {string}
         */
        AskedKind: "why" | "why-not" | "what-would-change";
        AskedRound: {
            asked: number;
            done: number;
            /** Format: date */
            due_on: string;
            id: string;
            message: string;
            name: string;
            overdue: boolean;
            /**
             * Format: date
             * @description The planner has asked again.
             */
            reminded_on?: string | null;
        };
        /** @description A placement, explained. */
        AssignmentView: {
            /**
             * Format: date
             * @description The last Friday.
             */
            ends_on: string;
            exchange_with: components["schemas"]["PartnerView"][];
            host_team: string;
            id: string;
            /**
             * Format: double
             * @description Share of the week: 0.2, 0.5 or 1.
             */
            intensity: number;
            location?: string | null;
            mentor?: string | null;
            objection?: components["schemas"]["ObjectionView"] | null;
            person: string;
            person_id: string;
            post: string;
            post_id: string;
            /**
             * Format: date
             * @description The Monday back at home.
             */
            returns_on: string;
            /** Format: date */
            starts_on: string;
            /** @description "draft" or "published". */
            state: string;
            /** Format: int32 */
            weeks: number;
            why: components["schemas"]["WhyView"];
        };
        /** @description What was supposed, in words. */
        AssumptionsView: {
            /** Format: double */
            absence_weeks: number;
            /** Format: double */
            absent_share: number;
            /** Format: double */
            leave_per_year: number;
            /** Format: int32 */
            runs: number;
            /** @description One sentence each, with where the figure comes from. */
            words: string[];
        };
        /**
         * @description To whom a plan is shown: each includes those before.
         * @enum {string}
         */
        Audience: "planners" | "managers" | "everybody";
        AuditEntry: {
            action: string;
            /** @description Account id, or what ran on the command line. */
            actor: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description Place in the chain, from 1.
             */
            seq: number;
            subject_id: string;
            subject_kind: string;
        };
        AuditList: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Pass as `after` to read on. */
            next?: string | null;
        };
        /** @description A competency that a team must not lose. */
        BackupView: {
            competency: string;
            competency_id: string;
            /** @description The team named it: plans are charged for weeks in which fewer than two qualified people are there. */
            critical: boolean;
            /** @description A role in the team cannot be done without it. */
            essential: boolean;
            /**
             * Format: double
             * @description From this level of the competency's own scale on somebody is qualified.
             */
            level: number;
            /** @description Of the whole team, by their planning estimates. */
            qualified: number;
            single_point: boolean;
            /** @description Those of them whom one sees. */
            who: components["schemas"]["NamedView"][];
        };
        /**
         * @description How sure a readiness is.
         * @enum {string}
         */
        Badge: "firm" | "tentative" | "estimate";
        /** @description Two functions that must exchange evenly. */
        BalanceRule: {
            functions: string[];
            /**
             * Format: double
             * @description Largest difference between the two directions, in full-time people.
             */
            tolerance: number;
        };
        /**
         * @description When somebody is ready.
         * @enum {string}
         */
        Band: "now" | "2y" | "5y" | "beyond";
        /** @description A placement as a bar. */
        BarView: {
            /** @description Placements that go the other way at the same time. */
            exchange_with: string[];
            /** @description It rests on facts that were guessed. */
            guessed: boolean;
            host_team: string;
            host_team_id: string;
            id: string;
            /** Format: double */
            intensity: number;
            /** @description The planner keeps it. */
            pinned: boolean;
            post: string;
            post_id: string;
            /** Format: int32 */
            start_week: number;
            /** Format: int32 */
            weeks: number;
        };
        /** @description The last rating that was given before: one's own, else the one that the person's page shows. */
        Before: {
            /**
             * Format: double
             * @description On the competency's scale.
             */
            level: number;
            own: boolean;
            /** Format: date */
            rated_on: string;
            source: string;
        };
        /** @description Before and after. */
        BeforeAfter: {
            after: number;
            before: number;
        };
        /** @description A successor. */
        BenchView: {
            badge: components["schemas"]["Badge"];
            band: components["schemas"]["Band"];
            emergency: boolean;
            /** Format: int32 */
            essentials: number;
            /** Format: int32 */
            essentials_met: number;
            /**
             * Format: double
             * @description Σ w·min(L, T)/T ÷ Σ w.
             */
            fit: number;
            missing: components["schemas"]["MissingView"][];
            /**
             * Format: double
             * @description Months by which the plans bring it forward.
             */
            months_saved?: number | null;
            person: string;
            person_id: string;
            plan_helps: boolean;
            /**
             * Format: date
             * @description First day on which the projected levels meet the rule, with the plans.
             */
            ready_on?: string | null;
            /**
             * Format: double
             * @description The same, at most 0.69 while an essential is not met.
             */
            shown_fit: number;
        };
        /** @description How far somebody's ratings lie above what others say. */
        BiasView: {
            /**
             * Format: double
             * @description Canonical levels that are taken off their ratings of this round; negative ones are added.
             */
            bias: number;
            /**
             * Format: int32
             * @description People it was learned from.
             */
            people: number;
            rater: string;
            rater_id: string;
        };
        /** @description One thing that keeps a draft from being published. */
        Block: {
            action: string;
            cause: string;
            /** @description "scenario", "rule", "request" or "window". */
            code: string;
        };
        /** @description A whole board. */
        BoardView: {
            /** @description Hard rules that a draft breaks, for those who see everybody. */
            broken: components["schemas"]["BreachView"][];
            people: components["schemas"]["PersonRowView"][];
            plan: components["schemas"]["PlanSummary"];
            /** Format: date */
            starts_on: string;
            teams: components["schemas"]["TeamStaffingView"][];
            weeks: components["schemas"]["WeekView"][];
        };
        /** @description A hard rule that a plan breaks. */
        BreachView: {
            /** @description What is wrong, with the names of those concerned. */
            message: string;
            /** Format: date */
            monday?: string | null;
            person?: string | null;
            person_id?: string | null;
            post?: string | null;
            post_id?: string | null;
            /** @description The rule's id. */
            rule: string;
            /** @description The rule as a sentence. */
            title: string;
            /** Format: int32 */
            week?: number | null;
        };
        /** @description One entry a cell, person after person: that of person p in competency c is at p × (number of competencies) + c. */
        CellsView: {
            /** @description Percent. */
            confidence: number[];
            /** @description The planning estimate in hundredths of the canonical scale (0–700). */
            estimate: number[];
            /** @description Sum of 1: guessed, nobody rated it; 2: a new rating is due; 4: validated; 8: essential for the role. */
            flags: number[];
            /**
             * @description The latest rating as it was entered, validated ones before others, in hundredths of the competency's own scale; what
             *     the role suggests where nobody rated it.
             */
            shown: number[];
            /** @description What the role asks for, in hundredths of the own scale; −1 where it asks for nothing. The gap is target − shown. */
            target: number[];
        };
        /** @description How often everything holds. */
        ChanceView: {
            /**
             * Format: double
             * @description Share of runs in which no team falls below its minimum in any week, and the 95% (Wilson) interval of the chance.
             */
            holds: number;
            /** Format: double */
            holds_high: number;
            /** Format: double */
            holds_low: number;
            /**
             * Format: double
             * @description Full-time weeks below the minimum: on average, and what 95% of the runs do not exceed.
             */
            weeks_short_mean: number;
            /** Format: double */
            weeks_short_p95: number;
        };
        /** @description One row and what becomes of it. */
        Change: {
            action: components["schemas"]["Action"];
            at?: components["schemas"]["RowAt"] | null;
            /** @description Fields that differ. */
            fields: components["schemas"]["FieldChange"][];
            /** @description The id that the file has, where it is not the one that stays. */
            given_id?: string | null;
            id: string;
            kind: string;
            label: string;
            matched_by?: components["schemas"]["MatchedBy"] | null;
            what?: components["schemas"]["What"][];
        };
        /** @description One change in the list. */
        ChangeEntry: {
            /** Format: date-time */
            at: string;
            sentences: string[];
            /** Format: int32 */
            version: number;
            who: string;
        };
        /** @description An assignment that goes, comes, or moves. */
        ChangeView: {
            after?: components["schemas"]["StayView"] | null;
            before?: components["schemas"]["StayView"] | null;
            /** @description "placement" or "ride". */
            kind: string;
        };
        /** @description A plan's workbook that somebody changed. */
        ChangedSheet: {
            file: components["schemas"]["Upload"];
            /** @description What did not change is kept in the next plan, too. */
            keep_rest?: boolean;
        };
        /** @description A plan after a change by hand: what it did, and the rows that are others now. */
        ChangedView: {
            /** @description Every hard rule that the plan breaks. */
            broken: components["schemas"]["BreachView"][];
            effect: components["schemas"]["EffectView"];
            hand: components["schemas"]["HandView"];
            people: components["schemas"]["PersonRowView"][];
            plan: components["schemas"]["PlanSummary"];
            teams: components["schemas"]["TeamStaffingView"][];
        };
        Choice: {
            label: string;
            value: string;
        };
        /** @description What a choice is called; one choice may have several names. */
        ChoiceName: {
            /** @description "careful", "balanced", "ambitious", "best-value" or "knee". */
            key: string;
            n: number;
        };
        /** @description What one step further brings and costs. */
        ChoiceStep: {
            /**
             * Format: double
             * @description Percentage points of the cross-training goal.
             */
            cross_training_points: number;
            /** Format: double */
            disruption: number;
            from: number;
            to: number;
            /** @description "One step further buys 4.8 points of cross-training for 35 person-weeks." */
            words: string;
        };
        /** @description One choice: a whole plan. */
        ChoiceView: {
            /**
             * Format: double
             * @description Gain and preferences, in units of gain.
             */
            benefit: number;
            /**
             * Format: double
             * @description No plan within the limit on work missed that this was found under has more.
             */
            bound: number;
            /**
             * Format: double
             * @description Share of the cross-training goal that is met; absent where there is no goal.
             */
            cross_training?: number | null;
            /** Format: double */
            disruption: number;
            disruption_parts: components["schemas"]["DisruptionView"];
            /** Format: double */
            gain: number;
            /** Format: double */
            gain_possible: number;
            /** Format: double */
            gap: number;
            /** @description Its number, from 1. */
            n: number;
            /** @description "Careful", "Best value", …, or "Choice 3". */
            name: string;
            /** @description People who take part in anything. */
            people: number;
            people_placed: number;
            placements: number;
            /**
             * Format: double
             * @description Priced wishes met less priced posts that people would rather not have.
             */
            preference: number;
            /** @description No plan within the limit can bring noticeably more: 0.1% of what the boldest choice brings. */
            proved: boolean;
            rides: number;
        };
        /** @description What is to happen with an upload, beyond its files. */
        Choices: {
            /** @default null */
            full_list: components["schemas"]["FullList"] | null;
            /**
             * @description Rows that stay out.
             * @default []
             */
            leave_out: components["schemas"]["RowAt"][];
        };
        /** @description The latest choices of a cycle or scenario. */
        ChoicesView: {
            active?: components["schemas"]["ActiveFrontier"] | null;
            frontier?: components["schemas"]["FrontierView"] | null;
        };
        /** @description What closing a round would leave out, and learn. */
        ClosePreview: {
            asked: number;
            /** @description What is learned of each rater, and frozen for the ratings of this round. */
            biases: components["schemas"]["BiasView"][];
            done: number;
            /** @description Nothing was rated. */
            open: number;
            /** @description Begun, and not finished. */
            partly: number;
            /** @description Raters of whom too little is known to learn anything. */
            too_few: number;
        };
        /** @description What is taken from a column. */
        ColumnChoice: components["schemas"]["ListField"] | components["schemas"]["Ignore"];
        /** @description A column of rows. */
        ColumnView: {
            key: string;
            /** @description "person", "people", "team", "post", "session", "function", "number", "percent", "text", "texts", "switch" or "steps". */
            kind: string;
            label: string;
            optional: boolean;
        };
        Company: {
            /**
             * Format: date
             * @description The date that stands for today.
             */
            as_of: string;
            /** @description Whether this is the demo company. */
            demo: boolean;
            name: string;
        };
        /** @description One of the two, in numbers under the problem that both are compared under. */
        ComparedPlan: {
            /**
             * Format: double
             * @description Absent where there is no goal.
             */
            cross_training?: number | null;
            /**
             * Format: double
             * @description Person-weeks, and what they are made of.
             */
            disruption: number;
            /** Format: double */
            gain: number;
            /** Format: double */
            gain_possible: number;
            /** Format: double */
            hand_over: number;
            /** @description As it was asked for. */
            id: string;
            name: string;
            placements: number;
            /** Format: double */
            preference: number;
            rides: number;
            /** Format: double */
            shortfall: number;
            /** Format: double */
            single_point: number;
            /** Format: double */
            value: number;
            /** Format: double */
            successor_gaps_closed?: number | null;
        };
        /** @description Two plans, side by side. Changes are "after less before". */
        ComparisonView: {
            after: components["schemas"]["ComparedPlan"];
            alike: number;
            before: components["schemas"]["ComparedPlan"];
            /** @description People who learn more, less, and as much, of those who differ. */
            better: number;
            /** @description What to know when reading: for example, that the two were made under different rules. */
            notes: string[];
            /** @description Everybody whose placements or rides differ. */
            people: components["schemas"]["PersonDifference"][];
            /** @description Teams whose staffing differs. */
            teams: components["schemas"]["TeamDifference"][];
            /** @description Weeks in which anybody is somewhere else. */
            weeks: components["schemas"]["WeekDifference"][];
            worse: number;
        };
        /** @description Something to rate people in. */
        CompetencyToRate: {
            definition: string;
            family?: string | null;
            id: string;
            indicators: components["schemas"]["IndicatorView"][];
            name: string;
            scale: components["schemas"]["ScaleView"];
        };
        /** @description What it costs, in units of the plan's value. */
        CostView: {
            /** @description The same as weeks of work missed, where those have a price. */
            as_weeks?: string | null;
            could_be_a_tie: boolean;
            /** Format: double */
            high: number;
            /**
             * Format: double
             * @description The true cost lies between these.
             */
            low: number;
            /**
             * Format: double
             * @description Value of the plan that was asked about: what the cost is a part of.
             */
            of: number;
            words: string;
        };
        Counts: {
            add: number;
            change: number;
            same: number;
        };
        /** @description The team whose staffing another one shares; none: it stands for itself. */
        Cover: {
            with?: string | null;
        };
        CoverView: {
            roles: number;
            held: number;
            covered: number;
            ready: number;
            net: number;
        };
        /** @description How well the people whom one sees cover what their roles ask for, by the ratings as they were entered. */
        CoverageView: {
            /** @description People whose role has a target there. */
            asked: number;
            /** @description Those below, the widest gap first. */
            below: components["schemas"]["NamedView"][];
            competency: string;
            competency_id: string;
            /**
             * Format: double
             * @description Levels of the own scale below target, on average over those asked; who is above counts as none.
             */
            mean_gap: number;
            /** @description Those at or above it. */
            reached: number;
        };
        Credentials: {
            email: string;
            /** Format: password */
            password: string;
        };
        /** @description A critical role and who may follow. */
        CriticalRoleView: {
            bench: components["schemas"]["BenchView"][];
            /** Format: int32 */
            criticality: number;
            id: string;
            /** Format: int32 */
            impact_of_loss: number;
            incumbent?: string | null;
            name: string;
            /**
             * Format: double
             * @description Successors, each counted as one over the roles that they are successor for.
             */
            net_bench_strength: number;
            ready_now: number;
            /** Format: int32 */
            risk_of_loss: number;
            role: string;
            team: string;
        };
        CycleName: {
            name: string;
        };
        /** @description Rules and prices of one cycle. What the solver's problem says about each of them is in `docs/model.md`. */
        CycleRules: {
            /**
             * Format: double
             * @description Share of a team that may be away at once, for teams that have none of their own. Absent: what stands with each team.
             * @default null
             */
            away_share: number | null;
            /** @default null */
            balance: components["schemas"]["BalanceRule"] | null;
            /**
             * @description Placements begin at common dates: in the first week of a fiscal quarter, and then one stay after the other. Otherwise in
             *     any week outside the quarter's end.
             * @default true
             */
            common_starts: boolean;
            /**
             * Format: int32
             * @description Weeks at home between two placements.
             * @default 8
             */
            cooldown_weeks: number;
            /**
             * Format: int32
             * @description Qualified people whom a team keeps at home in each skill that it must not lose.
             * @default 0
             */
            critical_people_min: number;
            /**
             * Format: double
             * @description Upper limit on disruption, person-weeks.
             * @default null
             */
            disruption_limit: number | null;
            /**
             * Format: double
             * @description Share of their own attainable gain that everybody gets, 0 to 1.
             * @default 0
             */
            fairness_floor: number;
            /**
             * Format: int32
             * @description First month of the fiscal year, 1 to 12.
             * @default 1
             */
            fiscal_year_starts_month: number;
            /**
             * Format: double
             * @description Minimum staffing of teams that have none of their own, a share of their people; small teams can spare one person in any
             *     case. Absent: guessed.
             * @default null
             */
            floor_share: number | null;
            /**
             * @description What the planner excludes.
             * @default []
             */
            forbids: components["schemas"]["ForbidRule"][];
            /**
             * Format: int32
             * @description Weeks from now on in which a repair changes nothing any more.
             * @default 2
             */
            frozen_weeks: number;
            /**
             * @description What the planner said of levels that nobody rated, by group. For the skills that a role asks for: levels above its target
             *     (`sales.junior`, `sales.experienced`, `sales.senior`). For all others: the level of 5 (`sales.others`). `targets`:
             *     the level of 5 to reach in another function.
             * @default {}
             */
            guessed_levels: {
                [key: string]: number;
            };
            /**
             * @description How many rides the people of a function may take.
             * @default [
             *       {
             *         "rides": 1,
             *         "weeks": 4
             *       }
             *     ]
             */
            guest_load: components["schemas"]["RideLoadRule"][];
            /**
             * Format: int32
             * @description People of one team whose work is handed over, or back, in one week. Absent: no limit.
             * @default null
             */
            hand_overs_max: number | null;
            /**
             * @default {
             *       "rides": 2,
             *       "weeks": 4
             *     }
             */
            host_load: components["schemas"]["RideLoadRule"] | null;
            /**
             * Format: int32
             * @description Placements of one person in one host team. Absent: no limit.
             * @default null
             */
            host_unit_max: number | null;
            /**
             * @description Lengths that placements may have, weeks; what the posts offer is cut to these. Empty: all that they offer.
             * @default []
             */
            lengths_weeks: number[];
            /**
             * Format: int32
             * @description Hours that managers have a draft before the people in it.
             * @default 48
             */
            managers_first_hours: number;
            /**
             * Format: int32
             * @description Visitors whom one mentor looks after at once.
             * @default 1
             */
            mentees_max: number;
            /**
             * Format: int32
             * @description Days in which people may ask for a change of a draft.
             * @default 7
             */
            objection_days: number;
            /** @default null */
            orientation: components["schemas"]["OrientationRule"] | null;
            /**
             * @description People for whom something else holds in this cycle.
             * @default []
             */
            people: components["schemas"]["PersonRule"][];
            /**
             * @description What the planner keeps.
             * @default []
             */
            pins: components["schemas"]["PinRule"][];
            /**
             * Format: int32
             * @description Placements a person in the cycle.
             * @default 1
             */
            placements_max: number;
            /**
             * @description Posts for which something else holds in this cycle.
             * @default []
             */
            posts: components["schemas"]["PostRule"][];
            /**
             * Format: double
             * @description Price of one point of change against the published plan, in units of gain.
             * @default 0.05
             */
            price_baseline_change: number;
            /**
             * Format: double
             * @description Price of one person-week of disruption, in units of gain.
             * @default 0.15
             */
            price_disruption: number;
            /**
             * Format: double
             * @description Price of a change of the host team between a person's placements, in units of gain.
             * @default 0
             */
            price_host_change: number;
            /**
             * Format: double
             * @description Price of one week at home before a person's last placement, in units of gain.
             * @default 0
             */
            price_idle_wait: number;
            /**
             * Format: double
             * @description Price of one ride missing from a joiner's orientation, in units of gain.
             * @default 0.05
             */
            price_orientation: number;
            /**
             * Format: double
             * @description Price of a first wish met, in units of gain.
             * @default 0.1
             */
            price_preference: number;
            /**
             * Format: double
             * @description Price of one ride missing from these, in units of gain.
             * @default 0.05
             */
            price_ride_minimum: number;
            /**
             * Format: int32
             * @description First weeks with the company in which nobody is placed.
             * @default 0
             */
            probation_weeks: number;
            /**
             * Format: int32
             * @description Last weeks of a fiscal quarter in which nothing starts, nobody rides along and people with a quota are at home.
             * @default 3
             */
            quarter_end_weeks: number;
            /**
             * Format: double
             * @description Largest share of the week that somebody with a quota is away on a placement: one day a week by default.
             * @default 0.2
             */
            quota_intensity_max: number;
            /**
             * @description Ride-alongs that people of a function should have ("field days").
             * @default []
             */
            ride_minimum: components["schemas"]["RideLoadRule"][];
            /**
             * Format: int32
             * @description Rides of one guest with the same host in the cycle.
             * @default 2
             */
            ride_pair_max: number;
            /** @default null */
            strict_exchange: components["schemas"]["StrictExchangeRule"] | null;
            /**
             * @description Teams with values of their own in this cycle.
             * @default []
             */
            teams: components["schemas"]["TeamRule"][];
            /**
             * Format: int32
             * @description Weeks with the company that somebody has on the first day of the cycle, at least, to be placed in it.
             * @default 0
             */
            tenure_weeks_min: number;
            /**
             * @description Programmes that cohorts follow.
             * @default []
             */
            tracks: components["schemas"]["TrackRule"][];
            /**
             * Format: double
             * @default 0
             */
            succession_weight: number;
            /**
             * Format: double
             * @default 0.5
             */
            price_succession: number;
            /** @default false */
            uncovered_first: boolean;
            /** @default [] */
            succession_roles: components["schemas"]["SuccessionRoleRule"][];
        };
        /** @description A cycle. */
        CycleView: {
            active_run_id?: string | null;
            id: string;
            name: string;
            published_plan_id?: string | null;
            rules: components["schemas"]["CycleRules"];
            /** Format: date */
            starts_on: string;
            /** @description "planning" (no plan yet), "draft" or "published". */
            state: string;
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            weeks: number;
        };
        /**
         * @description HR's decision.
         * @enum {string}
         */
        Decision: "upheld" | "declined";
        /** @description A way into the demo. */
        DemoSignIn: {
            email: string;
            name: string;
            password: string;
            role: components["schemas"]["Role"];
        };
        DemoView: {
            sign_ins: components["schemas"]["DemoSignIn"][];
        };
        /** @description What somebody could do about their gaps. */
        DevelopmentPlan: {
            /** Format: date */
            as_of: string;
            cycle?: components["schemas"]["PlanCycleView"] | null;
            /** @description In the order of weight × gap, by the planning estimates. */
            gaps: components["schemas"]["GapView"][];
            person_id: string;
            /** @description Placements of published plans, the latest first. */
            placements: components["schemas"]["PlacementHistoryView"][];
        };
        /** @description What is planned for somebody, in published plans and in drafts that are shown to those in them. */
        DevelopmentView: {
            /** @description What is going on or still to come, by start. */
            assignments: components["schemas"]["AssignmentView"][];
            history: components["schemas"]["HistoryView"][];
            next?: components["schemas"]["AssignmentView"] | null;
            person: components["schemas"]["PersonView"];
            rides: components["schemas"]["RideView"][];
            team_calendar: components["schemas"]["TeamAwayView"][];
        };
        /** @description What a diagnosis says. */
        DiagnosisView: {
            clash: components["schemas"]["MemberView"][];
            cycle_id: string;
            /**
             * Format: date
             * @description The Monday that weeks in words count from.
             */
            first_monday: string;
            /** @description Data and rules are as they were when it was asked; else it should be asked again. */
            is_current: boolean;
            /** @description "yes": some plan keeps every hard rule; "no"; "unknown": time was up before that was known. */
            possible: string;
            run_id: string;
            /** Format: double */
            seconds: number;
            /** @description Every member is needed for the clash: without any one of them the others can be kept. */
            smallest: boolean;
            /** @description The cheapest first. */
            ways_out: components["schemas"]["WayOutView"][];
            words: string;
        };
        /** @description Where somebody is, and when. */
        DifferenceSpan: {
            /**
             * Format: date
             * @description The last Friday.
             */
            ends_on: string;
            host_team: string;
            /**
             * Format: double
             * @description Share of the week; 1 for rides.
             */
            intensity: number;
            /** @description "placement" or "ride". */
            kind: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
            /** @description The post, or the session. */
            what: string;
        };
        /** @description Who goes from one function to another. */
        DirectionView: {
            from: string;
            placements: number;
            rides: number;
            to: string;
        };
        /** @description Parts of disruption, person-weeks. */
        DisruptionView: {
            /** Format: double */
            hand_over: number;
            /** Format: double */
            shortfall: number;
            /** Format: double */
            single_point: number;
            /** Format: double */
            total: number;
        };
        /** @description Something that the data say and the plan does not know. */
        DriftItem: {
            event: components["schemas"]["PlanEvent"];
            words: string;
        };
        DriftView: {
            /** @description Rules that the plan breaks under the data as they are now, in sentences; none while a draft waits that mends some of it. */
            broken: string[];
            items: components["schemas"]["DriftItem"][];
        };
        /** @description A plan that was published. */
        EditionView: {
            /**
             * Format: int32
             * @description From 1.
             */
            edition: number;
            is_current: boolean;
            name: string;
            /** @description Whose assignments differ from the edition before; absent for the first. */
            people_changed?: string[] | null;
            plan_id: string;
            /** Format: date-time */
            published_at?: string | null;
        };
        /** @description How much a fact could change a plan. */
        Effect: {
            /** @description Placements and rides that would change. */
            assignments: number;
            /**
             * Format: double
             * @description What keeping the plan would lose, weighted levels.
             */
            gain: number;
            sentence: string;
        };
        /** @description What a move does. */
        EffectView: {
            /** @description Team-weeks below minimum staffing, and below target. */
            below_minimum: components["schemas"]["BeforeAfter"];
            below_target: components["schemas"]["BeforeAfter"];
            /** @description Hard rules newly broken, and mended. */
            broken: components["schemas"]["BreachView"][];
            /**
             * Format: double
             * @description … the same as a share of the cross-training goal …
             */
            cross_training: number;
            /** @description … and in person-weeks of work missed. */
            disruption: components["schemas"]["DisruptionView"];
            /** Format: double */
            gain: number;
            mended: components["schemas"]["BreachView"][];
            /** @description What changes of the soft rules. */
            notes: string[];
            /** @description Hard rules that were broken before, and still are. */
            still_broken: number;
            /**
             * Format: double
             * @description Changes: after less before. In units of gain …
             */
            value: number;
            /**
             * Format: int32
             * @description The version of the plan that it was tried on, or that it led to.
             */
            version: number;
        };
        /** @description Where something of a library goes: to a competency that is there, nowhere, or, with neither, to a new one. */
        ElementChoice: {
            /** @default null */
            competency_id: string | null;
            /** @default  */
            id: string;
            /** @default false */
            skip: boolean;
        };
        ElementView: {
            /** @description The competency that it goes to; none where that is new. */
            competency_id?: string | null;
            definition: string;
            group: string;
            id: string;
            /**
             * Format: double
             * @description Mean importance (1 to 5) over the chosen occupations.
             */
            importance?: number | null;
            /**
             * Format: double
             * @description Mean level (0 to 7) over the chosen occupations.
             */
            level?: number | null;
            name: string;
            /** @description Chosen occupations that have it. */
            occupations: number;
            suggestion?: components["schemas"]["Suggestion"] | null;
            /** @description It becomes or joins a competency. */
            taken: boolean;
        };
        EventChoices: {
            cycle_id: string;
            /**
             * Format: date
             * @description First and last day of the cycle.
             */
            first_on: string;
            /**
             * Format: date
             * @description Nothing that begins before this day is touched.
             */
            frozen_until: string;
            /** Format: date */
            last_on: string;
            /** @description By name. */
            people: components["schemas"]["PersonChoice"][];
            plan_name: string;
            posts: components["schemas"]["NamedChoice"][];
            roles: components["schemas"]["NamedChoice"][];
            sessions: components["schemas"]["SessionChoice"][];
            teams: components["schemas"]["NamedChoice"][];
            /** Format: date */
            today: string;
        };
        /** @description How often something happened. */
        EventCount: {
            count: number;
            kind: string;
        };
        EventList: {
            counts: components["schemas"]["EventCount"][];
            /** @description Latest first. */
            items: components["schemas"]["EventView"][];
        };
        /** @description A recorded event. */
        EventView: {
            event: components["schemas"]["PlanEvent"];
            id: string;
            /** @description Whether the company's data say it. */
            in_data: boolean;
            /** @description "leave", "resignation", "veto", "joiner", "closed-post", "moved-session" or "cancelled-session". */
            kind: string;
            mended_by?: components["schemas"]["MendedBy"] | null;
            /** @description The plan that it happened to. */
            plan_id: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            run_id?: string | null;
            words: string;
        };
        /** @description A guessed fact. */
        FactView: {
            choices: components["schemas"]["Choice"][];
            effect?: components["schemas"]["Effect"] | null;
            /** @description "title", "staffing", "levels", "quota", "fiscal-year", "mentor", "team" or "fte". */
            group: string;
            id: string;
            /** @description How many people it concerns. */
            people: number;
            /** @description Why it was guessed so. */
            reason: string;
            sentence: string;
            /** @description As it is now. */
            value: string;
        };
        /** @description One thing that is wrong with what was sent. */
        Field: {
            /** @description What is wrong, and what to do. */
            message: string;
            /** @description Where, for example `rules/cooldown_weeks`. */
            path: string;
        };
        FieldChange: {
            after?: string | null;
            after_name?: string | null;
            before?: string | null;
            /** @description What people call the row that `before` is the id of. */
            before_name?: string | null;
            field: string;
        };
        /** @description What it comes to for the plan as a whole, "after less before". */
        Figures: {
            /**
             * Format: double
             * @description Percentage points of the cross-training goal.
             */
            cross_training_points: number;
            /** Format: double */
            value: number;
            /**
             * Format: double
             * @description Person-weeks.
             */
            weeks_missed: number;
            /**
             * Format: double
             * @description Wishes met, in units of value.
             */
            wishes: number;
        };
        /** @description The whole in figures; shares lie in 0–1. */
        FiguresView: {
            /** Format: double */
            coverage: number;
            /** @description Roles with at least one successor. */
            covered: number;
            /**
             * Format: double
             * @description Ready people a role, on average.
             */
            depth: number;
            /** Format: double */
            net_coverage: number;
            /** @description Roles that can each have a ready person of their own. */
            net_covered: number;
            /** Format: double */
            readiness_rate: number;
            /** @description Roles with at least one who is ready now. */
            ready_roles: number;
            roles: number;
        };
        /** @description A table that was found. */
        FilePreview: {
            kind?: string | null;
            /** @description File name, with the sheet where there are several. */
            name: string;
            rows: number;
        };
        /** @description One thing that is wrong, or odd, in the problem of a cycle. */
        FindingView: {
            action: string;
            cause: string;
            code: string;
            link?: components["schemas"]["LinkView"] | null;
            path: string;
            /** @description "error": no solve before it is mended; "warning": it can be solved, but probably not as meant. */
            severity: string;
        };
        /** @description The import that the company began with. */
        FirstImport: {
            aside: components["schemas"]["AsideRow"][];
            /** Format: date-time */
            at: string;
            /** @description Name of whoever did it. */
            by: string;
            cycle_id: string;
            file: string;
            id: string;
            people: number;
            undo: components["schemas"]["Undo"];
        };
        /** @description A plan in figures. */
        FixFigures: {
            /**
             * Format: double
             * @description Share of the cross-training goal; absent where there is no goal.
             */
            cross_training?: number | null;
            /**
             * Format: double
             * @description Person-weeks of work missed.
             */
            disruption: number;
            /** Format: double */
            value: number;
        };
        /** @description One way to mend the plan. */
        FixView: {
            after: components["schemas"]["FixFigures"];
            /** @description "unchanged", "least-change", "balanced" or "best-quality". */
            aim: string;
            before: components["schemas"]["FixFigures"];
            /**
             * Format: double
             * @description Points: 5 for what is cancelled, 3 for another post, 1 a week moved, more at short notice.
             */
            change_points: number;
            changes: components["schemas"]["PersonChanges"][];
            /**
             * Format: double
             * @description Value that the best fix has more.
             */
            cost: number;
            /**
             * Format: double
             * @description Share of team-weeks that are staffed as they should be.
             */
            cover: number;
            /** Format: int64 */
            notice_days?: number | null;
            /**
             * Format: int64
             * @description Whole weeks, and days, from today to the first change; absent where nothing changes.
             */
            notice_weeks?: number | null;
            /** @description To take it: its place in the list. */
            number: number;
            people: string[];
            /**
             * Format: double
             * @description Value that doing nothing has less.
             */
            saves: number;
            /** @description What teams feel, in sentences. */
            teams: string[];
            /**
             * Format: int32
             * @description Person-weeks in which somebody is elsewhere than planned.
             */
            weeks_moved: number;
            words: string;
        };
        /** @description Something that must not be in the plan. Neither post nor session: no placement at all. */
        ForbidRule: {
            /**
             * Format: date
             * @description The last day on which it holds; absent: the whole cycle.
             * @default null
             */
            expires_on: string | null;
            /** @default  */
            person: string;
            /** @default null */
            post: string | null;
            /**
             * @description Why, as the manager who asked for it said.
             * @default null
             */
            reason: string | null;
            /** @default null */
            session: string | null;
            /**
             * Format: int32
             * @default null
             */
            week: number | null;
        };
        /** @description Forbids to add and to take away. */
        ForbidsChange: {
            /** @default [] */
            add: components["schemas"]["ForbidRule"][];
            /** @default [] */
            remove: components["schemas"]["ForbidRule"][];
        };
        /** @description How many plans to choose from, and how long to look for them. */
        FrontierOptions: {
            /**
             * Format: int32
             * @description 2 to 15, the two ends included.
             * @default 7
             */
            points: number;
            /**
             * Format: int32
             * @description 1 to 3600.
             * @default 60
             */
            time_limit_seconds: number;
        };
        /** @description Plan choices: no plan here is beaten by another in both cross-training and work missed. */
        FrontierView: {
            /** @description It was ended early: these are the choices that were found until then. */
            cancelled: boolean;
            /** Format: date-time */
            created_at: string;
            cycle_id: string;
            named: components["schemas"]["ChoiceName"][];
            /** @description By rising disruption. */
            points: components["schemas"]["ChoiceView"][];
            /** Format: int32 */
            points_asked: number;
            /** @description Choices that are proved to be as good as any plan that misses as little work. */
            proved: number;
            run_id: string;
            scenario_id?: string | null;
            /** Format: double */
            seconds: number;
            /**
             * Format: int32
             * @description Choices that were not looked for, because a plan that was found already keeps their limit.
             */
            skipped: number;
            /** @description The cycle's data or rules have changed since. */
            stale: boolean;
            /** @description From each choice to the next. */
            steps: components["schemas"]["ChoiceStep"][];
            /** Format: int32 */
            time_limit_seconds: number;
            /** @description Where more disruption begins to bring much less, or that there is no such place. */
            words: string;
        };
        /** @description Who is not on the list has left. */
        FullList: {
            /**
             * Format: date
             * @description Their last day; today where it is absent.
             * @default null
             */
            left_on: string | null;
            /**
             * @description Ids of people who stay though they are not on the list.
             * @default []
             */
            stay: string[];
        };
        /** @description What is learned in one competency. */
        GainView: {
            competency: string;
            /** Format: double */
            levels: number;
            people: number;
        };
        /** @description A level below its target, on the competency's own scale. */
        GapView: {
            competency: string;
            competency_id: string;
            /**
             * Format: double
             * @description The planning estimate.
             */
            level: number;
            /**
             * Format: double
             * @description Levels that published plans still add.
             */
            planned: number;
            /** Format: double */
            target: number;
            /** @description At most eight, the most helpful first. */
            ways: components["schemas"]["WayView"][];
            /**
             * Format: double
             * @description How much the gap weighs in a plan, 0 to 1.
             */
            weight: number;
        };
        Given: {
            /**
             * Format: double
             * @description On the competency's scale.
             */
            level: number;
            rating_id: string;
        };
        GroupView: {
            /** @description How deep it lies: 0 at the top. */
            depth: number;
            id: string;
            name: string;
            /** @description Skills below it. */
            skills: number;
        };
        /** @description What was guessed for a cycle. */
        GuessesView: {
            /** @description How many were confirmed or corrected so far. */
            confirmed: number;
            cycle_id: string;
            /** @description Those that could change the plan most first. */
            facts: components["schemas"]["FactView"][];
            mobility: components["schemas"]["Mobility"];
            /** @description The latest plan of the cycle: effects are effects on it. */
            plan_id?: string | null;
            small_teams: components["schemas"]["SmallTeam"][];
            study: components["schemas"]["StudyStand"];
        };
        /** @description The changes of a plan by hand. */
        HandView: {
            /** @description Ids of the placements and rides that stand where they do by hand. */
            by_hand: string[];
            /** @description Latest first. */
            entries: components["schemas"]["ChangeEntry"][];
            redo?: string | null;
            /** @description What one would take back, and make again, in words. */
            undo?: string | null;
        };
        /** @description An assignment that waits for an answer. */
        HeldView: {
            person: string;
            /** Format: date */
            starts_on: string;
            /** @description Post or session. */
            what: string;
            why: string;
        };
        /** @description One point of the chart: what was known after so many seconds. */
        HistoryPoint: {
            /** Format: double */
            best?: number | null;
            /** Format: double */
            bound?: number | null;
            /** Format: double */
            seconds: number;
        };
        /** @description A placement that is over. */
        HistoryView: {
            /** Format: date */
            ends_on: string;
            host_team: string;
            post: string;
            /** Format: date */
            starts_on: string;
        };
        /** @description The home team while the person is away. */
        HomeView: {
            /** Format: double */
            floor_then: number;
            /**
             * Format: double
             * @description FTE in the thinnest of these weeks, and the minimum then.
             */
            lowest_staff: number;
            team: string;
            weeks: components["schemas"]["HomeWeekView"][];
        };
        HomeWeekView: {
            /** Format: double */
            floor: number;
            /** Format: date */
            monday: string;
            /** Format: double */
            staff: number;
            /** Format: double */
            target: number;
            /** Format: int32 */
            week: number;
        };
        /**
         * @description The word for a column of which nothing is taken.
         * @enum {string}
         */
        Ignore: "ignore";
        /** @description What was imported, and the id by which it can be undone. */
        ImportDone: components["schemas"]["ImportPreview"] & {
            /** @description Absent where nothing had to be written. */
            id?: string | null;
        };
        /** @description What is wrong, where, and what to do. */
        ImportError: {
            action: string;
            column?: string | null;
            file: string;
            message: string;
            /** @description As the spreadsheet counts: the headings are row 1. */
            row?: number | null;
            value?: string | null;
        };
        /** @description Everything that an upload would do, and everything that is wrong with it. */
        ImportPreview: {
            /** @description Rows that are new or differ; of a very long list the first of each table. */
            changes: components["schemas"]["Change"][];
            counts: components["schemas"]["Counts"];
            /** @description Of a very long list the first. */
            errors: components["schemas"]["ImportError"][];
            files: components["schemas"]["FilePreview"][];
            /** @description Stands for these files and choices over the data as it is; another one means that the data changed since. */
            fingerprint: string;
            /** @description Rows that are new or differ beyond those in `changes`. */
            more_changes: number;
            /** @description Errors beyond those in `errors`. */
            more_errors: number;
            /** @description There is no error: it can be imported. */
            ok: boolean;
            people?: components["schemas"]["PeopleMatched"] | null;
        };
        ImportRequest: {
            choices?: components["schemas"]["Choices"];
            files: components["schemas"]["Upload"][];
            /** @description Of the preview that was agreed to. */
            fingerprint: string;
        };
        /** @description An import under way. */
        ImportUnderWay: {
            /** @description Rows of this stage. */
            done: number;
            stage: components["schemas"]["Stage"];
            total: number;
            /** @description Whether it writes at its end, or only looks. */
            writes: boolean;
        };
        /** @description An import that happened. */
        ImportView: {
            /** Format: int32 */
            added: number;
            /** Format: date-time */
            at: string;
            /** @description Name of whoever imported. */
            by: string;
            /** Format: int32 */
            changed: number;
            files: string[];
            id: string;
            /** Format: date-time */
            undone_at?: string | null;
            undone_by?: string | null;
        };
        /** @description What somebody does who is at a level. */
        IndicatorView: {
            description: string;
            /**
             * Format: double
             * @description On the competency's scale.
             */
            level: number;
        };
        /** @description Somebody to invite. */
        InvitationItem: {
            /** @description Proposed to who accepts, who may correct it. The person's, if absent. */
            email?: string | null;
            /** @description The person's, if absent. */
            name?: string | null;
            /** @description The person on the staff list whose account it will be. */
            person_id?: string | null;
            role?: components["schemas"]["Role"] | null;
        };
        /** @description What a link is for. */
        InvitationLook: {
            /** @description Absent until the company has a name. */
            company?: string | null;
            email?: string | null;
            /** Format: date-time */
            expires_at: string;
            /** @description Absent for the link that makes the first account. */
            invited_by?: string | null;
            name?: string | null;
            role: components["schemas"]["Role"];
        };
        /** @enum {string} */
        InvitationState: "open" | "accepted" | "expired" | "revoked";
        /** @description The key of a link: what stands after its `#`. */
        InvitationToken: {
            /** Format: password */
            token: string;
        };
        /** @description An invitation in the list. */
        InvitationView: {
            /** Format: date-time */
            accepted_at?: string | null;
            /** Format: date-time */
            created_at: string;
            email?: string | null;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** @description Absent for the link that made the first account. */
            invited_by?: string | null;
            /** @description Empty where nobody in particular was meant. */
            name: string;
            person_id?: string | null;
            role: components["schemas"]["Role"];
            state: components["schemas"]["InvitationState"];
        };
        /** @description Somebody of the staff list who may be invited. */
        Invitee: {
            /** @description Has an account already. */
            account: boolean;
            email?: string | null;
            /** @description Has an invitation that is open. */
            invited: boolean;
            name: string;
            person_id: string;
            /** @description Guessed. */
            role: components["schemas"]["Role"];
            team: string;
            team_id: string;
            /** @description What the person is employed as. */
            title: string;
        };
        /** @description Whom to invite, and as what. */
        InviteeList: {
            items: components["schemas"]["Invitee"][];
            /** @description Roles that one may invite into. */
            roles: components["schemas"]["Role"][];
        };
        ItemToRate: {
            before?: components["schemas"]["Before"] | null;
            competency_id: string;
            given?: components["schemas"]["Given"] | null;
            /** @description No rating, or an old one. */
            stale: boolean;
        };
        ItemType: {
            items: number;
            name: string;
            /** @description Items of it that have others below them. */
            with_children: number;
        };
        Items_CycleView: {
            items: {
                active_run_id?: string | null;
                id: string;
                name: string;
                published_plan_id?: string | null;
                rules: components["schemas"]["CycleRules"];
                /** Format: date */
                starts_on: string;
                /** @description "planning" (no plan yet), "draft" or "published". */
                state: string;
                /** Format: int32 */
                version: number;
                /** Format: int32 */
                weeks: number;
            }[];
        };
        Items_EditionView: {
            items: {
                /**
                 * Format: int32
                 * @description From 1.
                 */
                edition: number;
                is_current: boolean;
                name: string;
                /** @description Whose assignments differ from the edition before; absent for the first. */
                people_changed?: string[] | null;
                plan_id: string;
                /** Format: date-time */
                published_at?: string | null;
            }[];
        };
        Items_FindingView: {
            items: {
                action: string;
                cause: string;
                code: string;
                link?: components["schemas"]["LinkView"] | null;
                path: string;
                /** @description "error": no solve before it is mended; "warning": it can be solved, but probably not as meant. */
                severity: string;
            }[];
        };
        Items_ImportUnderWay: {
            items: {
                /** @description Rows of this stage. */
                done: number;
                stage: components["schemas"]["Stage"];
                total: number;
                /** @description Whether it writes at its end, or only looks. */
                writes: boolean;
            }[];
        };
        Items_ImportView: {
            items: {
                /** Format: int32 */
                added: number;
                /** Format: date-time */
                at: string;
                /** @description Name of whoever imported. */
                by: string;
                /** Format: int32 */
                changed: number;
                files: string[];
                id: string;
                /** Format: date-time */
                undone_at?: string | null;
                undone_by?: string | null;
            }[];
        };
        Items_InvitationView: {
            items: {
                /** Format: date-time */
                accepted_at?: string | null;
                /** Format: date-time */
                created_at: string;
                email?: string | null;
                /** Format: date-time */
                expires_at: string;
                id: string;
                /** @description Absent for the link that made the first account. */
                invited_by?: string | null;
                /** @description Empty where nobody in particular was meant. */
                name: string;
                person_id?: string | null;
                role: components["schemas"]["Role"];
                state: components["schemas"]["InvitationState"];
            }[];
        };
        Items_MadeInvitation: {
            items: {
                email?: string | null;
                /** Format: date-time */
                expires_at: string;
                id: string;
                link: string;
                name: string;
                person_id?: string | null;
                role: components["schemas"]["Role"];
                /** @description Name of the person's team. */
                team?: string | null;
            }[];
        };
        Items_ModelVersion: {
            items: {
                /** Format: date-time */
                at: string;
                /** Format: int32 */
                competencies: number;
                id: string;
                name: string;
                note: string;
                /** @description Of the model that was frozen. */
                revision: string;
                /**
                 * Format: int32
                 * @description Targets of roles.
                 */
                role_profiles: number;
            }[];
        };
        Items_ObjectionView: {
            items: {
                answer?: string | null;
                /** Format: date-time */
                answered_at?: string | null;
                /** Format: date-time */
                created_at: string;
                id: string;
                /** @description It came after the time in which changes could be asked for. */
                is_late: boolean;
                person: string;
                placement_id?: string | null;
                post?: string | null;
                reason: string;
                /** @description "open", "upheld" or "declined". */
                state: string;
                /** Format: int32 */
                version: number;
            }[];
        };
        Items_PlanSummary: {
            items: {
                /** @description The plan that it was made of. */
                based_on?: string | null;
                /** Format: double */
                bound?: number | null;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: double
                 * @description Share of the cross-training goal that is met; absent where there is no goal.
                 */
                cross_training?: number | null;
                cycle_id: string;
                /**
                 * Format: double
                 * @description Person-weeks of work missed.
                 */
                disruption: number;
                disruption_parts: components["schemas"]["DisruptionView"];
                /**
                 * Format: int32
                 * @description Which published plan of its cycle it is, from 1.
                 */
                edition?: number | null;
                /** Format: double */
                gain: number;
                /** Format: double */
                gain_possible: number;
                /** Format: double */
                gap?: number | null;
                id: string;
                name: string;
                /** Format: int64 */
                open_objections: number;
                people_placed: number;
                placements: number;
                /** Format: date-time */
                published_at?: string | null;
                rides: number;
                /**
                 * Format: int32
                 * @description Hard rules that changes by hand broke.
                 */
                rules_broken: number;
                scenario_id?: string | null;
                shown_to: components["schemas"]["Audience"];
                /** @description "draft", "published" or "superseded". */
                state: string;
                /** Format: double */
                value: number;
                /** Format: int32 */
                version: number;
            }[];
        };
        Items_RoundSummary: {
            items: {
                /** @description Requests: one person by one rater. */
                asked: number;
                /** Format: date */
                closed_on?: string | null;
                done: number;
                /** Format: date */
                due_on: string;
                id: string;
                message: string;
                name: string;
                /** Format: date */
                opens_on: string;
                /** @description The day has passed, and something is missing. */
                overdue: boolean;
                /** @description Begun, and not finished. */
                partly: number;
                /** @description People to be rated. */
                people: number;
                raters: number;
            }[];
        };
        Items_RunView: {
            items: {
                cancel_requested: boolean;
                /** Format: date-time */
                created_at: string;
                cycle_id: string;
                /** @description A sentence, where it failed. */
                error?: string | null;
                /** Format: date-time */
                finished_at?: string | null;
                /**
                 * Format: double
                 * @description It ends earlier once the plan is proved to be within this share of the best.
                 */
                gap_wanted?: number | null;
                history: components["schemas"]["HistoryPoint"][];
                id: string;
                /**
                 * @description "solve" makes a plan, "study" tries how much a plan rests on guesses, "repair", "frontier", "explain", "diagnose",
                 *     "stress" and "sturdier" answer a question.
                 */
                kind: string;
                /** @description The plan that it made; a cancelled run may have one too. */
                plan_id?: string | null;
                progress?: components["schemas"]["ProgressView"] | null;
                /** @description The scenario that it is about; without one it is about the cycle itself. */
                scenario_id?: string | null;
                /** Format: date-time */
                started_at?: string | null;
                state: components["schemas"]["RunState"];
                /** Format: int32 */
                time_limit_seconds: number;
            }[];
        };
        Items_ScenarioView: {
            items: {
                /** @description The solve of it that is under way. */
                active_run_id?: string | null;
                changes: components["schemas"]["ScenarioChange"][];
                /** Format: date-time */
                created_at: string;
                cycle_id: string;
                id: string;
                made_by: string;
                name: string;
                note: string;
                /** @description Whether it is one's own: others only look at it and solve it. */
                own: boolean;
                /** @description Latest first. */
                plans: components["schemas"]["PlanSummary"][];
                shared: boolean;
                /** Format: int32 */
                version: number;
            }[];
        };
        Items_TeamView: {
            items: {
                /** Format: double */
                fte: number;
                /** @description Name of its function. */
                function: string;
                id: string;
                location?: string | null;
                name: string;
                people: number;
            }[];
        };
        Items_TemplateView: {
            items: {
                about: string;
                id: string;
                name: string;
                /** @description For this company. */
                rules: components["schemas"]["CycleRules"];
                /** Format: int32 */
                weeks: number;
            }[];
        };
        /** @description What it teaches in one competency, with the whole plan before and after. */
        LearnsView: {
            competency: string;
            /**
             * Format: double
             * @description Weighted levels from this placement or ride.
             */
            gain: number;
            /** Format: double */
            level_after: number;
            /** Format: double */
            level_now: number;
            /** Format: double */
            native_after: number;
            /** Format: double */
            native_now: number;
            /** Format: double */
            native_target: number;
            /** Format: double */
            target: number;
        };
        /** @description What a level is made of. */
        LevelDetail: {
            definition: string;
            /** Format: double */
            half_life_weeks: number;
            /** @description From before the first rating to today, on the competency's scale. */
            history: components["schemas"]["LevelPoint"][];
            indicators: components["schemas"]["IndicatorView"][];
            /**
             * Format: double
             * @description What is left by now of a gain that was there at the last rating, if it was not practised: 0 to 1.
             */
            kept?: number | null;
            level: components["schemas"]["LevelView"];
            /** @description The sources of ratings that one may give here: "self", "manager", "peer", "certified". */
            may_rate: string[];
            /** @description The level is that of the competency which this one was merged into. */
            merged_into?: string | null;
            /**
             * Format: double
             * @description The planning estimate on the competency's scale.
             */
            native_estimate: number;
            /** Format: double */
            native_high: number;
            /**
             * Format: double
             * @description It lies with two chances out of three (16%–84%) between these, on the competency's scale.
             */
            native_low: number;
            person: string;
            person_id: string;
            /** @description The role asks for it: what is practised does not fade. */
            practised: boolean;
            prior: components["schemas"]["PriorView"];
            /** @description Those that count, the newest first. */
            ratings: components["schemas"]["RatingPart"][];
            /**
             * Format: double
             * @description Since the last rating.
             */
            weeks_since_rating?: number | null;
            /** @description The newest first. */
            withdrawn: components["schemas"]["WithdrawnRating"][];
        };
        /** @description The level at a day, with where it lies with two chances out of three. */
        LevelPoint: {
            /** Format: double */
            high: number;
            /** Format: double */
            level: number;
            /** Format: double */
            low: number;
            /** Format: date */
            on: string;
        };
        /** @description A level: canonical for computing, native for reading. */
        LevelView: {
            competency: string;
            competency_id: string;
            /**
             * Format: double
             * @description 0 to 1.
             */
            confidence: number;
            family?: string | null;
            /** @description Name of the function it belongs to; absent for shared ones. */
            function?: string | null;
            guessed: boolean;
            /**
             * Format: double
             * @description The planning estimate, 0–7.
             */
            level: number;
            /**
             * Format: double
             * @description The rating as it was entered, on the competency's scale; a guess where nobody rated it.
             */
            native_level?: number | null;
            /** Format: double */
            native_target?: number | null;
            /** Format: date */
            rated_on?: string | null;
            scale: components["schemas"]["ScaleView"];
            /** @description "self", "manager", "peer" or "certified". */
            source?: string | null;
            /** @description A new rating is due. */
            stale: boolean;
            /** Format: double */
            target?: number | null;
        };
        /** @description What is to be taken of a library. Without anything chosen its files are only looked at. */
        LibraryChoice: {
            /**
             * @description Where a skill, element or item goes that is not to go where it is suggested.
             * @default []
             */
            elements: components["schemas"]["ElementChoice"][];
            /**
             * Format: double
             * @description O*NET: from this importance on a competency is essential. 4 without it.
             * @default null
             */
            essential_from: number | null;
            /**
             * @description The function of new competencies; shared by all without it.
             * @default null
             */
            function_id: string | null;
            /**
             * @description ESCO: skill groups that are taken with everything below them.
             * @default []
             */
            groups: string[];
            /**
             * @description CASE: types of items that are competencies even where more stands below them.
             * @default []
             */
            item_types: string[];
            /**
             * Format: double
             * @description O*NET: elements of lower importance (1 to 5) set no target. 3 without it, which is 50 of 100.
             * @default null
             */
            least_importance: number | null;
            /**
             * @description O*NET and ESCO: occupations, and the role that each stands for.
             * @default []
             */
            occupations: components["schemas"]["OccupationChoice"][];
            /**
             * @description The scale of new competencies.
             * @default null
             */
            scale_id: string | null;
            /**
             * @description ESCO: skills whose names contain this are listed too.
             * @default null
             */
            search: string | null;
        };
        /** @description A file, and what becomes of its rows: the counts add up to all of them. */
        LibraryFile: {
            name: string;
            outcomes: components["schemas"]["Outcome"][];
            rows: number;
            /** @description Which of the library's files it is; none where Tandem does not read it. */
            table?: string | null;
        };
        LibraryRequest: {
            choice?: components["schemas"]["LibraryChoice"];
            /** @description O*NET's texts, ESCO's CSV files, or one CASE package. Together at most 20 MB: the command line takes more. */
            files: components["schemas"]["Upload"][];
        };
        /** @description What is in the files, and what would become of it. */
        LibraryView: {
            /** @description What has to be said wherever its data is shown. */
            attribution?: string | null;
            changes?: components["schemas"]["ImportPreview"] | null;
            elements: components["schemas"]["ElementView"][];
            /** @description Everything that is wrong with the files or the choice. */
            errors: components["schemas"]["ImportError"][];
            files: components["schemas"]["LibraryFile"][];
            groups: components["schemas"]["GroupView"][];
            item_types: components["schemas"]["ItemType"][];
            /** @description What is kept of the library beside the model, word for word; not among the changes. */
            kept: components["schemas"]["Counts"];
            /** @description onet, esco or case; none where no file is one of a library. */
            library?: string | null;
            occupations: components["schemas"]["OccupationView"][];
            /** @description What of the company's own things of the library can go to. */
            own: components["schemas"]["Own"];
        };
        /** @description What a finding is about, or where it is mended. */
        LinkView: {
            id: string;
            /** @description "person", "team", "post", "session", "guess" (a fact that nobody gave), "rule" (of the rules page) or "cycle". */
            kind: string;
            name: string;
        };
        /** @description A column, and what it was taken for. */
        ListColumn: {
            field?: components["schemas"]["ListField"] | null;
            /** @description Empty where the column has none. */
            heading: string;
            /** @description From 0. */
            index: number;
            /** @description Some of its cells. */
            samples: string[];
            /** @description Somebody said so, or heading and content leave no doubt. */
            sure: boolean;
        };
        /** @description Why a row waits. */
        ListFault: {
            action: string;
            field?: components["schemas"]["ListField"] | null;
            message: string;
        };
        /**
         * @description What a column of the list can hold.
         * @enum {string}
         */
        ListField: "id" | "name" | "first-name" | "last-name" | "email" | "team" | "title" | "function" | "location" | "manager" | "fte" | "quota" | "joined-on" | "left-on";
        /** @description Something that somebody has to know about the list as a whole. */
        ListFinding: {
            /** @description What to do. */
            action: string;
            message: string;
            severity: components["schemas"]["Severity"];
        };
        /**
         * @description The language that the headings are written in.
         * @enum {string}
         */
        ListLanguage: "en" | "de";
        LowestView: {
            /** Format: double */
            minimum: number;
            /** Format: date */
            monday: string;
            /** Format: double */
            normal: number;
            /**
             * Format: double
             * @description FTE at work under the plan, with no programme, and the minimum.
             */
            staff: number;
        };
        /** @description An invitation that was just made: the only time that its link is shown. */
        MadeInvitation: {
            email?: string | null;
            /** Format: date-time */
            expires_at: string;
            id: string;
            link: string;
            name: string;
            person_id?: string | null;
            role: components["schemas"]["Role"];
            /** @description Name of the person's team. */
            team?: string | null;
        };
        /** @description What is to be done with an answer's plan. */
        MakeItSo: {
            /**
             * @description Also tell the cycle's rules, so that later solves keep it, too.
             * @default false
             */
            keep: boolean;
        };
        /**
         * @description How a row of people was found among those who are there.
         * @enum {string}
         */
        MatchedBy: "id" | "employee_number" | "email" | "nobody";
        MatrixCompetency: {
            family?: string | null;
            /** @description Name of its function; absent for shared ones. */
            function?: string | null;
            id: string;
            name: string;
            /** @description Place in `scales`. */
            scale: number;
        };
        MatrixPerson: {
            id: string;
            name: string;
            /** @description Place in `roles`. */
            role: number;
            /** @description Place in `teams`. */
            team: number;
        };
        MatrixScale: {
            /** @description Levels of the scale, each with the canonical level (0–7) that it stands for; linear between. */
            anchors: [
                number,
                number
            ][];
            /** Format: double */
            highest: number;
            /** Format: double */
            lowest: number;
            name: string;
        };
        MatrixTeam: {
            /** @description Name of its function. */
            function: string;
            id: string;
            name: string;
        };
        /** @description One rule of a clash. */
        MemberView: {
            /** @description Rule id. */
            rule: string;
            target?: components["schemas"]["TargetView"] | null;
            /** @description The rule as a sentence. */
            title: string;
            /** @description The rule in this case. */
            words: string;
        };
        MendRequest: {
            /** @description Cells as they should read, by row. */
            rows: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** @description What became of rows that were mended. */
        Mended: {
            /** @description People who went in. */
            added: number;
            /** @description Rows that still wait. */
            aside: components["schemas"]["AsideRow"][];
        };
        /** @description The plan that mends an event. */
        MendedBy: {
            name: string;
            plan_id: string;
            /** @description "draft", "published" or "superseded". */
            state: string;
            /** Format: int32 */
            version: number;
        };
        /** @description A competency below the role's target. */
        MissingView: {
            competency: string;
            essential: boolean;
            /** Format: double */
            level: number;
            /** Format: double */
            native_level: number;
            /** Format: double */
            native_target: number;
            /** Format: double */
            target: number;
        };
        /** @description How many can take part. */
        Mobility: {
            /** @description Those who cannot be placed. */
            cannot: components["schemas"]["Obstacle"][];
            people: number;
            /** @description How many can be placed, and how many can ride along. */
            placements: number;
            rides: number;
        };
        /** @enum {string} */
        ModelAction: "added" | "changed" | "removed";
        /** @description Edits of the model that somebody saw. */
        ModelBatch: {
            changes: components["schemas"]["ModelEdit"][];
            /** @description Of the model that was seen. */
            revision: string;
        };
        /** @description What a batch did, or would do. */
        ModelChanged: {
            differences: components["schemas"]["ModelDifference"][];
            /** @description Takes it back: sent as it is, as long as nothing else has changed. */
            inverse: components["schemas"]["ModelBatch"];
            /** @description What it means beyond the records that differ, for example how many levels mean something else now. */
            notes: string[];
            /** @description Of the model afterwards. */
            revision: string;
            /** @description In one line. */
            summary: string;
        };
        ModelCompetency: {
            definition: string;
            /** @description What the library calls it that it came from. */
            external_id?: string | null;
            family_id?: string | null;
            function_id?: string | null;
            /**
             * Format: double
             * @description Half of what was learned is lost after so many weeks without practice.
             */
            half_life_weeks: number;
            id: string;
            /** @description By level. */
            indicators: components["schemas"]["ModelIndicator"][];
            merged_into_id?: string | null;
            name: string;
            /** Format: date */
            retired_on?: string | null;
            scale_id: string;
            uses: components["schemas"]["ModelUses"];
        };
        /** @description One record that differs. */
        ModelDifference: {
            action: components["schemas"]["ModelAction"];
            /** @description Fields that differ; of an added or removed record all that are filled. */
            fields: components["schemas"]["ModelFieldDifference"][];
            id: string;
            /** @description The table. */
            kind: string;
            label: string;
            /** @description The same in sentences. */
            words: string[];
        };
        /** @description One edit of the model. Records are named by id; ids of several parts (an indicator, a profile entry) have a slash between them. */
        ModelEdit: {
            /** @description functions, scales, families, competencies, indicators, role_profiles or team_skills. */
            kind: string;
            /** @enum {string} */
            op: "put";
            values: {
                [key: string]: unknown;
            };
        } | {
            id: string;
            kind: string;
            /** @enum {string} */
            op: "remove";
        } | {
            id: string;
            kind: string;
            name: string;
            /** @enum {string} */
            op: "rename";
        } | {
            id: string;
            into?: string | null;
            kind: string;
            /** @enum {string} */
            op: "move";
        } | {
            competency: string;
            /** @enum {string} */
            op: "retire";
        } | {
            competency: string;
            /** @enum {string} */
            op: "restore";
        } | {
            competency: string;
            into: string;
            /** @enum {string} */
            op: "merge";
        } | {
            competency: string;
            /** @enum {string} */
            op: "rescale";
            scale: string;
        };
        ModelFamily: {
            id: string;
            name: string;
            parent_id?: string | null;
        };
        ModelFieldDifference: {
            after?: string | null;
            before?: string | null;
            field: string;
        };
        ModelFunction: {
            id: string;
            name: string;
        };
        ModelIndicator: {
            description: string;
            /** Format: double */
            level: number;
        };
        /** @description What a role asks for in one competency. */
        ModelProfile: {
            competency_id: string;
            essential: boolean;
            /** @description Nobody said so: Tandem guessed it. */
            guessed: boolean;
            /**
             * Format: int32
             * @description 1 to 5.
             */
            importance: number;
            role_id: string;
            /**
             * Format: double
             * @description On the competency's scale.
             */
            target: number;
        };
        /** @description Changes that can be sent to `/model/changes` as they are. */
        ModelProposal: {
            changes: components["schemas"]["ModelEdit"][];
            /** @description What they would change. */
            differences: components["schemas"]["ModelDifference"][];
            /** @description What will not be as it was. */
            notes: string[];
            revision: string;
        };
        ModelReadyScale: {
            anchors: [
                number,
                number
            ][];
            /** Format: double */
            highest: number;
            id: string;
            /** Format: double */
            lowest: number;
            name: string;
            /** @description What its levels mean, and why the anchors lie where they lie. */
            reason: string;
        };
        ModelRole: {
            function_id: string;
            id: string;
            name: string;
            /** @description Who holds it now. */
            people: number;
        };
        ModelScale: {
            /** @description Levels of the scale, and what each is on the canonical scale of 0 to 7. */
            anchors: [
                number,
                number
            ][];
            /** @description Competencies counted on it. */
            competencies: number;
            /** Format: double */
            highest: number;
            id: string;
            /** Format: double */
            lowest: number;
            name: string;
            /** @description Ratings given on it. */
            ratings: number;
        };
        ModelUses: {
            /** @description Competencies that were merged into it. */
            merged: number;
            posts: number;
            ratings: number;
            ride_sessions: number;
            role_profiles: number;
            team_skills: number;
        };
        ModelVersion: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            competencies: number;
            id: string;
            name: string;
            note: string;
            /** @description Of the model that was frozen. */
            revision: string;
            /**
             * Format: int32
             * @description Targets of roles.
             */
            role_profiles: number;
        };
        ModelVersionDifference: {
            differences: components["schemas"]["ModelDifference"][];
            /** @description Name of the one, and of the other; “now” for the model as it is. */
            from: string;
            to: string;
        };
        ModelView: {
            competencies: components["schemas"]["ModelCompetency"][];
            /** @description Whether who asks may change it. */
            editable: boolean;
            families: components["schemas"]["ModelFamily"][];
            functions: components["schemas"]["ModelFunction"][];
            profiles: components["schemas"]["ModelProfile"][];
            /** @description Scales that can be added as they are. */
            ready_scales: components["schemas"]["ModelReadyScale"][];
            /** @description Stands for the model as it is; goes along with every batch of changes. */
            revision: string;
            roles: components["schemas"]["ModelRole"][];
            scales: components["schemas"]["ModelScale"][];
        };
        /** @description One change of a plan by hand. Weeks are those of the cycle, from 0. */
        Move: {
            /** @description A UUID that the page made, so that it knows the placement from the start. */
            id?: string | null;
            /** Format: double */
            intensity: number;
            /** @enum {string} */
            kind: "add-placement";
            person: string;
            post: string;
            /** Format: int32 */
            start_week: number;
            /** Format: int32 */
            weeks: number;
        } | {
            id: string;
            /** Format: double */
            intensity: number;
            /** @enum {string} */
            kind: "change-placement";
            post: string;
            /** Format: int32 */
            start_week: number;
            /** Format: int32 */
            weeks: number;
        } | {
            id: string;
            /** @enum {string} */
            kind: "remove-placement";
        } | {
            id?: string | null;
            /** @enum {string} */
            kind: "add-ride";
            person: string;
            /** @description The session as the problem knows it: recurring ones have an id for each occurrence. */
            session: string;
            /** Format: int32 */
            week: number;
        } | {
            id: string;
            /** @enum {string} */
            kind: "move-ride";
            session: string;
            /** Format: int32 */
            week: number;
        } | {
            id: string;
            /** @enum {string} */
            kind: "remove-ride";
        };
        /** @description Somebody whose placements or rides differ. */
        MovedPerson: {
            after: components["schemas"]["Stay"][];
            /** @description Only what differs. */
            before: components["schemas"]["Stay"][];
            person: string;
            person_id: string;
        };
        /** @description Moves to be made. */
        Moves: {
            moves: components["schemas"]["Move"][];
        };
        Named: {
            id: string;
            name: string;
        };
        NamedChoice: {
            id: string;
            name: string;
        };
        NamedView: {
            id: string;
            name: string;
        };
        NewAccount: {
            email: string;
            name: string;
            password: string;
            person_id?: string | null;
            role: components["schemas"]["Role"];
        };
        /** @description HR's answer. */
        NewAnswer: {
            answer: string;
            state: components["schemas"]["Decision"];
        };
        /** @description A cycle that is to be made. */
        NewCycle: {
            /** @description … of another cycle, without what it kept and ruled out for single people and weeks. Neither: the usual rules. */
            copy_of?: string | null;
            name: string;
            /**
             * Format: date
             * @description A Monday.
             */
            starts_on: string;
            /** @description Rules of a template, or … */
            template?: string | null;
            /** Format: int32 */
            weeks: number;
        };
        /** @description What happened. */
        NewEvents: {
            /** @description None: the plan is mended for the company's data as they are now. */
            events: components["schemas"]["PlanEvent"][];
        };
        NewInvitations: {
            items: components["schemas"]["InvitationItem"][];
        };
        NewModelVersion: {
            name: string;
            note?: string;
        };
        /** @description A new request for a change. */
        NewObjection: {
            placement_id: string;
            reason: string;
        };
        /** @description What a draft of a choice is called. */
        NewPlan: {
            /**
             * @description Absent: what the choice is called ("Balanced"), or its number.
             * @default null
             */
            name: string | null;
        };
        /** @description A new rating. */
        NewRating: {
            competency_id: string;
            /** @description The rating that this one stands for, which is withdrawn at the same time. */
            corrects_id?: string | null;
            /**
             * Format: double
             * @description On the scale.
             */
            level: number;
            note?: string | null;
            /**
             * Format: date
             * @description Today if absent; a correction stands for the day of what it corrects.
             */
            rated_on?: string | null;
            /** @description Who gave it. Only planners name somebody else; absent, a manager's rating is taken to be the person's manager's. */
            rater_id?: string | null;
            /** @description The round in which one was asked for it. */
            round_id?: string | null;
            /** @description The competency's own if absent. */
            scale_id?: string | null;
            /** @description "self", "manager", "peer" or "certified". */
            source: string;
        };
        NewRole: {
            function_id: string;
            /** @description The occupation's title without it. */
            name?: string | null;
        };
        /** @description A round that is to be opened. */
        NewRound: {
            /**
             * Format: date
             * @description The last day for ratings.
             */
            due_on: string;
            /** @description Managers rate those who report to them. */
            manager_ratings: boolean;
            /** @description What the raters read. */
            message?: string | null;
            name: string;
            /** @description Colleagues by name, beside those. */
            peers?: components["schemas"]["PeerAsk"][];
            /** @description People rate themselves. */
            self_ratings: boolean;
            team_ids?: string[];
            whom: components["schemas"]["Whom"];
        };
        /** @description A scenario to be kept. */
        NewScenario: {
            changes: components["schemas"]["WhatIf"][];
            name: string;
            note?: string;
            /** @description Whether other planners see it. */
            shared?: boolean;
        };
        /** @description A request for a change. */
        ObjectionView: {
            answer?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description It came after the time in which changes could be asked for. */
            is_late: boolean;
            person: string;
            placement_id?: string | null;
            post?: string | null;
            reason: string;
            /** @description "open", "upheld" or "declined". */
            state: string;
            /** Format: int32 */
            version: number;
        };
        /** @description Why some people cannot be placed. */
        Obstacle: {
            action?: string | null;
            names: string[];
            people: number;
            reason: string;
        };
        /** @description An occupation to be taken. Without a role its competencies are taken, and no role profile. */
        OccupationChoice: {
            /**
             * @description Code or address in the library.
             * @default
             */
            id: string;
            /** @default null */
            new_role: components["schemas"]["NewRole"] | null;
            /**
             * @description A role that is there.
             * @default null
             */
            role_id: string | null;
        };
        OccupationView: {
            chosen: boolean;
            description: string;
            /** @description Skills or elements that it has values of. */
            elements: number;
            id: string;
            suggestion?: components["schemas"]["Suggestion"] | null;
            title: string;
        };
        /** @description What a person could do in a week. */
        OffersView: {
            posts: components["schemas"]["PostOffer"][];
            sessions: components["schemas"]["SessionOffer"][];
        };
        /** @description Ride-alongs of joiners: so many within so many weeks from the day they join. */
        OrientationRule: {
            /** Format: int32 */
            rides: number;
            /** Format: int32 */
            weeks: number;
        };
        OrphanChoiceView: {
            /** Format: double */
            change_points?: number | null;
            changes: components["schemas"]["PersonChanges"][];
            /**
             * Format: double
             * @description Value that the best of the three has more.
             */
            cost?: number | null;
            number: number;
            people: string[];
            possible: boolean;
            /** Format: double */
            value?: number | null;
            /** @description "return", "finish" or "re-pair". */
            way: string;
            words: string;
        };
        /** @description Somebody whose exchange partner cannot come. */
        OrphanView: {
            choices: components["schemas"]["OrphanChoiceView"][];
            lost: components["schemas"]["StayView"];
            number: number;
            partner: string;
            person: string;
            person_id: string;
            /** @description What goes on alone, and what falls away. */
            stay: components["schemas"]["StayView"];
        };
        Outcome: {
            rows: number;
            /** @description In words. */
            what: string;
        };
        /** @description The company's own roles, competencies, functions and scales, by name. */
        Own: {
            competencies: components["schemas"]["Named"][];
            functions: components["schemas"]["Named"][];
            roles: components["schemas"]["Named"][];
            scales: components["schemas"]["Named"][];
        };
        /** @description How one gets into one's own company. */
        OwnCompanyView: {
            /** @description Makes the first account; absent where somebody has one. */
            link?: string | null;
            /** @description Somebody has an account: sign in. */
            sign_in: boolean;
        };
        /** @description What can go ahead. */
        PartView: {
            held_back: components["schemas"]["HeldView"][];
            people: number;
            placements: number;
            rides: number;
        };
        /** @description The other side of an exchange. */
        PartnerView: {
            person: string;
            post: string;
        };
        PasswordChange: {
            /** Format: password */
            current: string;
            /**
             * Format: password
             * @description At least 8 characters.
             */
            next: string;
        };
        /** @description A colleague who rates somebody. */
        PeerAsk: {
            person_id: string;
            rater_id: string;
        };
        /** @description Numbers of rows by how they were matched. */
        PeopleMatched: {
            by_email: number;
            by_employee_number: number;
            by_id: number;
            /** @description Not on the full list. */
            leave: number;
            new: number;
        };
        /** @description A page of people. */
        PeoplePage: {
            items: components["schemas"]["PersonSummary"][];
            /** @description What to send as `after` for the next page. */
            next?: string | null;
        };
        /** @description What changes for a person. */
        PersonChanges: {
            changes: components["schemas"]["ChangeView"][];
            person: string;
            person_id: string;
        };
        PersonChoice: {
            id: string;
            name: string;
            /** @description What is planned, by date. */
            planned: components["schemas"]["PlannedChoice"][];
            team: string;
        };
        /** @description What is different for one person. */
        PersonDifference: {
            after: components["schemas"]["DifferenceSpan"][];
            /** @description Only what differs. */
            before: components["schemas"]["DifferenceSpan"][];
            /**
             * Format: double
             * @description Weighted levels learned.
             */
            gain: number;
            name: string;
            person_id: string;
            team: string;
            /** @description "better", "worse" or "alike": whether the person learns more. */
            turn: string;
        };
        /** @description A person's row. */
        PersonRowView: {
            blackout_weeks: number[];
            /** Format: double */
            fte: number;
            id: string;
            leave_weeks: number[];
            name: string;
            placements: components["schemas"]["BarView"][];
            /** @description Whether the person carries a quota. */
            quota: boolean;
            rides: components["schemas"]["RideMark"][];
            role: string;
            team_id: string;
        };
        /** @description What holds for one person in this cycle. */
        PersonRule: {
            /**
             * @description People who can stand in: one of them is there whenever the person is away.
             * @default []
             */
            backfill: string[];
            /**
             * @description Why the person takes no placement; absent: may.
             * @default null
             */
            no_placements: string | null;
            /**
             * @description Why the person takes no ride-alongs and meeting seats; absent: may.
             * @default null
             */
            no_rides: string | null;
            /** @default  */
            person: string;
            /**
             * Format: int32
             * @description Placements at most, in place of the cycle's.
             * @default null
             */
            placements_max: number | null;
            /**
             * Format: double
             * @description Weeks, counted full-time, that the person's quota is relieved for.
             * @default null
             */
            relief_weeks: number | null;
            /**
             * @description Territory that the person covers; those who share one never leave it empty together.
             * @default null
             */
            territory: string | null;
        };
        /** @description Somebody in a list. */
        PersonSummary: {
            /** Format: double */
            fte: number;
            id: string;
            location?: string | null;
            name: string;
            /** @description Whether the person carries a quota; never how much. */
            quota: boolean;
            role: string;
            team: string;
            team_id: string;
        };
        PersonToRate: {
            done: boolean;
            /** @description What is old or missing first. */
            items: components["schemas"]["ItemToRate"][];
            person: string;
            person_id: string;
            role: string;
            /** @description Absent: nobody asked, and one may. */
            round_id?: string | null;
            /** @description "self", "manager", "peer" or "certified": how one rates this person. */
            source: string;
            team: string;
        };
        /** @description Somebody with what they can do. */
        PersonView: {
            email?: string | null;
            /** Format: double */
            fte: number;
            id: string;
            levels: components["schemas"]["LevelView"][];
            manager?: string | null;
            name: string;
            role: string;
            team: string;
            team_id: string;
        };
        /** @description Something that must be in the plan. What is absent is left to the solver; neither post nor session: any placement. */
        PinRule: {
            /** @default  */
            person: string;
            /** @default null */
            post: string | null;
            /** @default null */
            session: string | null;
            /**
             * Format: int32
             * @description Week of the cycle, from 0, in which the placement starts or the ride takes place.
             * @default null
             */
            week: number | null;
            /**
             * Format: int32
             * @description Length of the placement.
             * @default null
             */
            weeks: number | null;
        };
        /** @description Pins to add and to take away. */
        PinsChange: {
            /** @default [] */
            add: components["schemas"]["PinRule"][];
            /** @default [] */
            remove: components["schemas"]["PinRule"][];
        };
        /** @description A placement of a published plan. */
        PlacementHistoryView: {
            /**
             * Format: date
             * @description The last Friday.
             */
            ends_on: string;
            host_team: string;
            post: string;
            /** Format: date */
            starts_on: string;
        };
        PlanCycleView: {
            id: string;
            name: string;
            /** Format: date */
            starts_on: string;
        };
        /** @description Something that happened, or is going to. */
        PlanEvent: {
            /** Format: date */
            ends_on: string;
            /** @enum {string} */
            kind: "leave";
            person_id: string;
            /** Format: date */
            starts_on: string;
        } | {
            /** @enum {string} */
            kind: "resignation";
            /**
             * Format: date
             * @description The last day at work.
             */
            last_on: string;
            person_id: string;
        } | {
            /**
             * Format: date
             * @description When it would be possible.
             */
            alternative_on: string;
            /**
             * Format: date
             * @description The last day on which the veto holds.
             */
            expires_on: string;
            /** @enum {string} */
            kind: "veto";
            person_id: string;
            post_id?: string | null;
            reason: string;
            /** @description The session's id in the plan: a recurring session has one for each time. */
            session_id?: string | null;
        } | {
            /**
             * Format: double
             * @description Share of a full-time job; absent: 1.
             */
            fte?: number | null;
            /** @enum {string} */
            kind: "joiner";
            name?: string | null;
            person_id?: string | null;
            role_id?: string | null;
            /** Format: date */
            starts_on: string;
            team_id?: string | null;
        } | {
            /** Format: date */
            closes_on: string;
            /** @enum {string} */
            kind: "closed-post";
            post_id: string;
        } | {
            /** Format: date */
            held_on: string;
            /** @enum {string} */
            kind: "moved-session";
            session_id: string;
        } | {
            /** @enum {string} */
            kind: "cancelled-session";
            session_id: string;
        };
        /** @description A plan in numbers. */
        PlanSummary: {
            /** @description The plan that it was made of. */
            based_on?: string | null;
            /** Format: double */
            bound?: number | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: double
             * @description Share of the cross-training goal that is met; absent where there is no goal.
             */
            cross_training?: number | null;
            cycle_id: string;
            /**
             * Format: double
             * @description Person-weeks of work missed.
             */
            disruption: number;
            disruption_parts: components["schemas"]["DisruptionView"];
            /**
             * Format: int32
             * @description Which published plan of its cycle it is, from 1.
             */
            edition?: number | null;
            /** Format: double */
            gain: number;
            /** Format: double */
            gain_possible: number;
            /** Format: double */
            gap?: number | null;
            id: string;
            name: string;
            /** Format: int64 */
            open_objections: number;
            people_placed: number;
            placements: number;
            /** Format: date-time */
            published_at?: string | null;
            rides: number;
            /**
             * Format: int32
             * @description Hard rules that changes by hand broke.
             */
            rules_broken: number;
            scenario_id?: string | null;
            shown_to: components["schemas"]["Audience"];
            /** @description "draft", "published" or "superseded". */
            state: string;
            /** Format: double */
            value: number;
            /** Format: int32 */
            version: number;
            /** Format: double */
            successor_gaps_closed?: number | null;
        };
        /** @description A plan that the outlook counts on. */
        PlanUsedView: {
            id: string;
            name: string;
            state: string;
        };
        /** @description A placement or a seat. */
        PlannedChoice: {
            /** Format: date */
            ends_on: string;
            name: string;
            post_id?: string | null;
            session_id?: string | null;
            /** Format: date */
            starts_on: string;
        };
        /** @description A post that teaches the person something. */
        PostOffer: {
            /** Format: double */
            cross_training: number;
            /**
             * Format: double
             * @description What that adds to what they learn, in units of gain and as a share of the cross-training goal.
             */
            gain: number;
            /** @description What stands in the way, in words; empty where nothing is known to. */
            hindrances: string[];
            intensities: number[];
            /** Format: double */
            intensity: number;
            lengths_weeks: number[];
            mentor?: string | null;
            post: string;
            post_id: string;
            team: string;
            team_id: string;
            /**
             * Format: int32
             * @description The length and the share of the week that are proposed.
             */
            weeks: number;
            /** @description Their own wish for it: 1 is the first; absent where they have none. */
            wish?: number | null;
            would_rather_not: boolean;
        };
        /** @description What holds for one post in this cycle. */
        PostRule: {
            /**
             * @description Family that it belongs to: programmes and other posts name families.
             * @default null
             */
            family: string | null;
            /**
             * Format: int32
             * @description Visitors who must be there, at least, in every week in which there is room.
             * @default 0
             */
            minimum: number;
            /** @default  */
            post: string;
            /**
             * @description Families of which a placement must be finished before one here starts.
             * @default []
             */
            requires: string[];
        };
        PreviewRequest: {
            choices?: components["schemas"]["Choices"];
            files: components["schemas"]["Upload"][];
        };
        /** @description Where the level starts before anybody rated it. */
        PriorView: {
            /** Format: double */
            native_level: number;
            /** @description In a sentence. */
            says: string;
            /**
             * Format: double
             * @description Share of the level of today: 0 to 1.
             */
            weight: number;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /** @description Stable word for programs, for example `stale`. */
            code: string;
            /** @description For people: what is wrong, and what to do. */
            detail: string;
            fields?: components["schemas"]["Field"][];
            /** Format: int32 */
            status: number;
            title: string;
            /** @description Always `about:blank`: the code says which problem it is. */
            type: string;
        };
        /** @description What is known of a running solve. */
        ProgressView: {
            /** Format: double */
            best?: number | null;
            /** Format: double */
            bound?: number | null;
            /** @description What a run that answers a question has found so far, in the words of its kind. */
            found?: Record<string, never> | null;
            /**
             * Format: double
             * @description How much better any plan could be, a share of the bound.
             */
            gap?: number | null;
            /** @description "first plan", "improving", "proving", … */
            phase: string;
            placements: number;
            rides: number;
            /** Format: double */
            seconds: number;
        };
        /** @description Where a plan stands on its way. */
        PublicationView: {
            /** @description What keeps it from being published now; nothing: it can be. */
            blocks: components["schemas"]["Block"][];
            /** @description People with an assignment in it. */
            concerned: number;
            /** @description Published plans of the cycle, latest first. */
            editions: components["schemas"]["EditionView"][];
            /**
             * Format: int32
             * @description Hours that managers have it before their people, and days in which people may ask.
             */
            managers_first_hours: number;
            /** Format: int32 */
            objection_days: number;
            /**
             * Format: date-time
             * @description Until then people may ask for a change.
             */
            objections_until?: string | null;
            part?: components["schemas"]["PartView"] | null;
            /**
             * Format: date-time
             * @description From then on people may see it without a reason.
             */
            people_from?: string | null;
            plan: components["schemas"]["PlanSummary"];
            requests: components["schemas"]["RequestsView"];
            /** Format: date-time */
            shown_to_managers_at?: string | null;
            /** Format: date-time */
            shown_to_people_at?: string | null;
        };
        /** @description How to publish. */
        Publishing: {
            /** @description Why it cannot wait until nobody may ask for a change any more; kept in the audit log. */
            reason?: string | null;
        };
        QualifiedView: {
            /** Format: double */
            level: number;
            name: string;
            person_id: string;
            /** @description Why not, or not wholly. */
            reason?: string | null;
            /** Format: double */
            there: number;
        };
        /** @description Roles with a ready person of their own at the end of a quarter. */
        QuarterView: {
            covered_now: number;
            /** Format: date */
            ends_on: string;
            with_plan: number;
        };
        /** @description An answer. */
        QuestionView: {
            /** @description Whether there is a plan to keep as a draft. */
            can_be_kept: boolean;
            /** @description Rules that cannot all be kept with it. */
            clash: components["schemas"]["MemberView"][];
            cost?: components["schemas"]["CostView"] | null;
            cycle_id: string;
            figures?: components["schemas"]["Figures"] | null;
            /**
             * Format: date
             * @description The Monday that weeks in words count from.
             */
            first_monday: string;
            kind: components["schemas"]["AskedKind"];
            /** @description What would have to change, with the least effort. */
            least_change: string[];
            people: components["schemas"]["MovedPerson"][];
            person: string;
            person_id: string;
            plan_id?: string | null;
            /** @description "yes", "no" or "unknown": time was up before it was known. */
            possible: string;
            run_id: string;
            /** Format: double */
            seconds: number;
            sentences: string[];
            teams: components["schemas"]["TouchedTeam"][];
            ways_out: components["schemas"]["WayOutView"][];
            /** @description What was asked: "Sending Ana Ruiz to Launch team from 22 Mar 2027". */
            what: string;
        };
        /** @description A rating that was given or withdrawn, with what the level is now. */
        RatedView: {
            level?: components["schemas"]["LevelView"] | null;
            rating_id: string;
        };
        RaterProgress: {
            asked: number;
            done: number;
            overdue: boolean;
            partly: number;
            rater: string;
            rater_id: string;
            ratings_given: number;
            /** @description Single ratings. */
            ratings_wanted: number;
            /** Format: date */
            reminded_on?: string | null;
            team: string;
        };
        /** @description A rating and its part in the level. */
        RatingPart: {
            /**
             * Format: double
             * @description Canonical levels that it is taken to lie too high.
             */
            bias: number;
            /** @description Who gave it, where one may see that person. */
            by?: string | null;
            /**
             * Format: double
             * @description How sure the level was once it was in: 0 to 1.
             */
            confidence_then: number;
            /**
             * Format: double
             * @description As it was entered, on `scale`.
             */
            entered: number;
            /** @description The competency it was given in, which was merged into this one. */
            given_in?: string | null;
            id: string;
            /** @description One may withdraw or correct it. */
            may_withdraw: boolean;
            /**
             * Format: double
             * @description On the competency's scale.
             */
            native_level: number;
            /** @description For the person, their manager and planners only. */
            note?: string | null;
            /** Format: date */
            rated_on: string;
            round?: string | null;
            scale: components["schemas"]["ScaleView"];
            /** @description "self", "manager", "peer" or "certified". */
            source: string;
            /**
             * Format: double
             * @description Share of the level of today: 0 to 1.
             */
            weight: number;
            /**
             * Format: double
             * @description The share that it had on the day it was given; newer ratings take from it.
             */
            weight_then: number;
        };
        /** @description What one is asked to rate, and what one may rate unasked. */
        RatingRequests: {
            /** Format: date */
            as_of: string;
            competencies: components["schemas"]["CompetencyToRate"][];
            /** @description People whom one was asked to rate and has not finished. */
            open: number;
            /** @description Those one was asked for first; unfinished before finished; within these, most that is old or missing first. */
            people: components["schemas"]["PersonToRate"][];
            /** @description The rounds in which one is asked, the one that is due first before the others. */
            rounds: components["schemas"]["AskedRound"][];
        };
        /** @description A row that cannot, with what to do. Without a row: the file. */
        ReadFault: {
            message: string;
            row?: number | null;
        };
        /** @description What a file of people to invite says. Nothing is written. */
        ReadInvitations: {
            faults: components["schemas"]["ReadFault"][];
            items: components["schemas"]["ReadItem"][];
        };
        /** @description A row that can be invited. */
        ReadItem: {
            email?: string | null;
            name: string;
            person_id?: string | null;
            role: components["schemas"]["Role"];
            row: number;
            team?: string | null;
        };
        /** @description Who was reminded. */
        Reminded: {
            raters: number;
            requests: number;
        };
        /** @description Whom to remind. */
        Reminder: {
            /** @description Only these; everybody who is not done if absent. */
            rater_ids?: string[] | null;
        };
        /** @description Ways to mend a plan. */
        RepairView: {
            cycle_id: string;
            /** @description What happened, in sentences. */
            events: string[];
            /** @description Least change first. */
            fixes: components["schemas"]["FixView"][];
            /**
             * Format: date
             * @description Nothing that begins before this day is touched, unless an event rules it out.
             */
            frozen_until: string;
            orphans: components["schemas"]["OrphanView"][];
            plan_id: string;
            plan_name: string;
            /** @description What begins before that day and could not stay as it was. */
            released: string[];
            run_id: string;
            /**
             * Format: double
             * @description How long the search took.
             */
            seconds: number;
            /** @description The plan that was taken. */
            taken?: string | null;
        };
        /** @description Requests for a change, by what became of them. */
        RequestsView: {
            declined: number;
            /** @description Names of those whose request was granted: the plan should show it before it is published. */
            granted_to: string[];
            open: number;
            upheld: number;
        };
        /** @description A guessed fact that something rests on. */
        RestsOn: {
            /** @description Its id among the facts that can be confirmed. */
            fact: string;
            /** @description What was guessed, in a sentence. */
            sentence: string;
        };
        /** @description At most `rides` in each window of `weeks` weeks. */
        RideLoadRule: {
            /** @description Function it is for; absent: everybody. */
            function?: string | null;
            /** Format: int32 */
            rides: number;
            /** Format: int32 */
            weeks: number;
        };
        /** @description A ride-along or meeting seat as a mark. */
        RideMark: {
            /** @description It rests on facts that were guessed. */
            guessed: boolean;
            host?: string | null;
            host_team: string;
            id: string;
            /** @description "ride-along" or "meeting". */
            kind: string;
            session: string;
            /** @description The session as the problem knows it. */
            session_id: string;
            /** Format: int32 */
            week: number;
        };
        /** @description A ride, explained. */
        RideView: {
            host?: string | null;
            host_team: string;
            id: string;
            /** @description Of a draft that is not published yet. */
            is_proposal: boolean;
            /** @description "ride-along" or "meeting". */
            kind: string;
            learns: components["schemas"]["LearnsView"][];
            location?: string | null;
            sentences: string[];
            session: string;
            /**
             * Format: date
             * @description The Monday of its week.
             */
            week_of: string;
        };
        /**
         * @description What somebody does with Tandem; what each may do stands in [`super::policy`].
         * @enum {string}
         */
        Role: "administrator" | "planner" | "leader" | "manager" | "employee";
        /** @description What opening a round would ask. */
        RoundPreview: {
            /** @description The rater with most to do, and how many people that are. */
            busiest?: string | null;
            busiest_people: number;
            by_manager: number;
            by_peer: number;
            by_self: number;
            people: number;
            raters: number;
            /** @description Single ratings: a request has one for each competency of the person's role. */
            ratings: number;
            /** @description Requests: one person by one rater. */
            requests: number;
            /** @description People without a manager who could rate them, some by name. */
            without_manager: number;
            without_manager_names: string[];
            /** @description People whose role asks for no competency: there is nothing to rate. */
            without_profile: number;
        };
        /** @description A round with its counts. A request is done when every competency of the person's role has a rating by the rater in the round. */
        RoundSummary: {
            /** @description Requests: one person by one rater. */
            asked: number;
            /** Format: date */
            closed_on?: string | null;
            done: number;
            /** Format: date */
            due_on: string;
            id: string;
            message: string;
            name: string;
            /** Format: date */
            opens_on: string;
            /** @description The day has passed, and something is missing. */
            overdue: boolean;
            /** @description Begun, and not finished. */
            partly: number;
            /** @description People to be rated. */
            people: number;
            raters: number;
        };
        /** @description A round with who has done what. */
        RoundView: {
            /** @description Frozen when it was closed. */
            biases: components["schemas"]["BiasView"][];
            /** @description Those with most to do first. */
            raters: components["schemas"]["RaterProgress"][];
            summary: components["schemas"]["RoundSummary"];
            /** @description By the team of the people who are rated. */
            teams: components["schemas"]["TeamProgress"][];
        };
        /** @description A row of the upload. */
        RowAt: {
            /** @description As the preview names it: the file, with the sheet where there are several. */
            file: string;
            /** @description As the spreadsheet counts: the headings are row 1. */
            row: number;
        };
        /** @description All rules of a cycle. */
        RuleBook: {
            cycle_id: string;
            findings: components["schemas"]["FindingView"][];
            functions: components["schemas"]["RuleTouches"][];
            items: components["schemas"]["RuleView"][];
            /** @description What can be chosen from. */
            people: components["schemas"]["RuleTouches"][];
            posts: components["schemas"]["RuleTouches"][];
            rules: components["schemas"]["CycleRules"];
            sessions: components["schemas"]["RuleTouches"][];
            teams: components["schemas"]["RuleTouches"][];
            /**
             * Format: int32
             * @description Of the cycle: what is changed is sent with it.
             */
            version: number;
            critical_roles: components["schemas"]["RuleTouches"][];
        };
        /** @description A rule that can have another value in a scenario. */
        RuleOffer: {
            field: string;
            label: string;
            /** @description Whether the number is a share, which is read as a percentage. */
            share: boolean;
            /** @description As the cycle has it: a number, yes or no, or nothing. */
            value: Record<string, never>;
        };
        RuleTouches: {
            id: string;
            name: string;
        };
        /** @description One rule in words. */
        RuleView: {
            /** @description "placements", "dates", "teams", "people", "rides", "exchange", "worth", "kept" or "always". */
            group: string;
            /** @description No plan breaks it; otherwise it costs value. */
            hard: boolean;
            id: string;
            on: boolean;
            /** @description Where that price stands, if it is no value of the sentence. */
            price?: string | null;
            /** @description The solver's ids of it. */
            rules: string[];
            /** @description With its values. */
            sentence: string;
            switch?: components["schemas"]["SwitchView"] | null;
            /** @description The same with `{0}` for the first value, `{0|week|weeks}` where a word follows its number. */
            template: string;
            title: string;
            touches: components["schemas"]["TouchesView"];
            values: components["schemas"]["ValueView"][];
            /** @description What a soft rule is worth. */
            worth?: string | null;
        };
        /** @description How long and how hard to try. */
        RunOptions: {
            /**
             * Format: double
             * @description Stop when the plan is proved to be within this share of the best, 0 to 1.
             * @default 0.001
             */
            gap: number;
            /**
             * Format: int64
             * @description The same seed makes the same choices.
             * @default 1
             */
            seed: number;
            /**
             * @description A plan of the cycle to begin with: what of it the rules still allow is where the search starts.
             * @default null
             */
            start_from: string | null;
            /**
             * Format: int32
             * @description 1 to 3600.
             * @default 60
             */
            time_limit_seconds: number;
        };
        /**
         * @description Where a run stands. `queued → running → succeeded | failed | cancelled`; a lost worker takes it back to be claimed again.
         * @enum {string}
         */
        RunState: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        /** @description A run. */
        RunView: {
            cancel_requested: boolean;
            /** Format: date-time */
            created_at: string;
            cycle_id: string;
            /** @description A sentence, where it failed. */
            error?: string | null;
            /** Format: date-time */
            finished_at?: string | null;
            /**
             * Format: double
             * @description It ends earlier once the plan is proved to be within this share of the best.
             */
            gap_wanted?: number | null;
            history: components["schemas"]["HistoryPoint"][];
            id: string;
            /**
             * @description "solve" makes a plan, "study" tries how much a plan rests on guesses, "repair", "frontier", "explain", "diagnose",
             *     "stress" and "sturdier" answer a question.
             */
            kind: string;
            /** @description The plan that it made; a cancelled run may have one too. */
            plan_id?: string | null;
            progress?: components["schemas"]["ProgressView"] | null;
            /** @description The scenario that it is about; without one it is about the cycle itself. */
            scenario_id?: string | null;
            /** Format: date-time */
            started_at?: string | null;
            state: components["schemas"]["RunState"];
            /** Format: int32 */
            time_limit_seconds: number;
        };
        /** @description What is said of a fact; without a value it is right as it is. */
        Said: {
            /** @default null */
            value: string | null;
        };
        ScaleView: {
            /** Format: double */
            highest: number;
            id: string;
            /** Format: double */
            lowest: number;
            name: string;
        };
        /** @description One thing that is different. */
        ScenarioChange: {
            change: components["schemas"]["WhatIf"];
            /** @description As a sentence, against the cycle's rules as they are now. */
            words: string;
        };
        /** @description What may be said of a scenario later. Its changes stay: its plans were made under them. */
        ScenarioDescription: {
            name: string;
            note: string;
            shared: boolean;
        };
        /** @description Somebody or something by name. */
        ScenarioOffer: {
            id: string;
            name: string;
            team: string;
        };
        /** @description What a scenario can change. */
        ScenarioOffers: {
            people: components["schemas"]["ScenarioOffer"][];
            posts: components["schemas"]["ScenarioOffer"][];
            rules: components["schemas"]["RuleOffer"][];
            teams: components["schemas"]["ScenarioOffer"][];
        };
        /** @description A scenario. */
        ScenarioView: {
            /** @description The solve of it that is under way. */
            active_run_id?: string | null;
            changes: components["schemas"]["ScenarioChange"][];
            /** Format: date-time */
            created_at: string;
            cycle_id: string;
            id: string;
            made_by: string;
            name: string;
            note: string;
            /** @description Whether it is one's own: others only look at it and solve it. */
            own: boolean;
            /** @description Latest first. */
            plans: components["schemas"]["PlanSummary"][];
            shared: boolean;
            /** Format: int32 */
            version: number;
        };
        SessionChoice: {
            guests: number;
            /**
             * Format: date
             * @description The Monday of its week.
             */
            held_on: string;
            id: string;
            /** @description With its week. */
            name: string;
        };
        /** @description A session of the week. */
        SessionOffer: {
            /** Format: double */
            cross_training: number;
            /** Format: int32 */
            free_seats: number;
            /** Format: double */
            gain: number;
            hindrances: string[];
            host?: string | null;
            /** @description "ride-along" or "meeting". */
            kind: string;
            session: string;
            session_id: string;
            team: string;
            team_id: string;
        };
        /** @description Somebody who is successor for more than one role. */
        SeveralView: {
            person: string;
            roles: string[];
        };
        /** @enum {string} */
        Severity: "error" | "warning";
        SheetChange: {
            /** @description In the sheet, in words. */
            after?: string | null;
            /** @description In the plan, in words. */
            before?: string | null;
            cell?: string | null;
            /** @description "placement" or "ride". */
            kind: string;
            /** @description "moved", "added" or "removed". */
            what: string;
        };
        /** @description One person's differences. */
        SheetPerson: {
            changes: components["schemas"]["SheetChange"][];
            id: string;
            name: string;
        };
        /** @description What a changed sheet would do. */
        SheetPreview: {
            added: number;
            cycle_id: string;
            /**
             * Format: int32
             * @description Of the cycle: what is taken over is sent with it.
             */
            cycle_version: number;
            /** @description What the check says of them. */
            findings: components["schemas"]["FindingView"][];
            forbids: number;
            kept: number;
            moved: number;
            /** @description Those for whom something differs. */
            people: components["schemas"]["SheetPerson"][];
            /** @description Lines that the rules get: kept, and ruled out. */
            pins: number;
            removed: number;
            /** @description Nothing is taken over before these are mended. */
            unreadable: components["schemas"]["UnreadableCell"][];
            /** @description People whose row is not in the sheet: they stay as they are. */
            without_row: string[];
        };
        /** @description To whom a draft is shown next. */
        Showing: {
            /** @description Why people may see it before their managers had their time; kept in the audit log. */
            reason?: string | null;
            /** @description "managers", then "everybody". */
            to: components["schemas"]["Audience"];
        };
        /** @description The skill backup of the teams that one sees. */
        SkillBackup: {
            /** Format: date */
            as_of: string;
            teams: components["schemas"]["TeamBackupView"][];
        };
        /** @description A skill that the team depends on. */
        SkillCoverView: {
            competency: string;
            competency_id: string;
            /**
             * Format: double
             * @description From this level on (0 to 7) somebody counts as qualified.
             */
            level: number;
            /**
             * Format: int32
             * @description Qualified people who must be there; fewer than two are a single point of failure in any case.
             */
            needed: number;
            people: components["schemas"]["QualifiedView"][];
            rests_on_one: boolean;
            /**
             * Format: double
             * @description Qualified people who are there; shares of the week count.
             */
            there: number;
        };
        /** @description The skills of everybody whom one sees. People and competencies name each other by place in the lists. */
        SkillsMatrix: {
            /** Format: date */
            as_of: string;
            cells: components["schemas"]["CellsView"];
            /** @description By function, family and name. */
            competencies: components["schemas"]["MatrixCompetency"][];
            /** @description By name. */
            people: components["schemas"]["MatrixPerson"][];
            /** @description Names of roles. */
            roles: string[];
            scales: components["schemas"]["MatrixScale"][];
            teams: components["schemas"]["MatrixTeam"][];
        };
        /** @description A team that can spare nobody, with one whose staffing it might share. */
        SmallTeam: {
            /** Format: double */
            fte: number;
            team: string;
            team_id: string;
            with: string;
            with_id: string;
        };
        /**
         * @description What is being done.
         * @enum {string}
         */
        Stage: "reading" | "checking" | "comparing" | "writing";
        /** @description The questions of the set-up, answered or by default. */
        StartAnswers: {
            company_name?: string | null;
            /** Format: date */
            cycle_starts_on: string;
            /** Format: int32 */
            cycle_weeks: number;
            /** Format: int32 */
            fiscal_year_starts_month: number;
        };
        /** @description What somebody says about the list, over what would be guessed. Teams and titles go by their names as the preview has them. */
        StartChoices: {
            /**
             * @description By the column's index from 0.
             * @default {}
             */
            columns: {
                [key: string]: components["schemas"]["ColumnChoice"];
            };
            /** @default null */
            company_name: string | null;
            /**
             * Format: date
             * @description First day of the first cycle; where it is no Monday, the Monday after.
             * @default null
             */
            cycle_starts_on: string | null;
            /**
             * Format: int32
             * @default null
             */
            cycle_weeks: number | null;
            /**
             * Format: int32
             * @description First month of the fiscal year, 1 to 12.
             * @default null
             */
            fiscal_year_starts_month: number | null;
            /**
             * @description As the spreadsheet counts; 0: the list has no headings.
             * @default null
             */
            heading_row: number | null;
            /**
             * @description Rows that are left out for good.
             * @default []
             */
            left_out: number[];
            /**
             * @description Cells as they should read, by row.
             * @default {}
             */
            mended: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @default null */
            sheet: string | null;
            /** @default {} */
            teams: {
                [key: string]: components["schemas"]["TeamChoice"];
            };
            /** @default {} */
            titles: {
                [key: string]: components["schemas"]["TitleChoice"];
            };
        };
        /** @description What went in. */
        StartDone: {
            /** @description Rows that wait. */
            aside: number;
            cycle_id: string;
            import_id: string;
            people: number;
            teams: number;
        };
        StartFunction: {
            id: string;
            name: string;
        };
        StartPerson: {
            carries_quota: boolean;
            /** @description Id of the function. */
            function: string;
            name: string;
            row: number;
            /** Format: int32 */
            seniority: number;
            team: string;
            title?: string | null;
        };
        /** @description What a list would make. */
        StartPreview: {
            answers: components["schemas"]["StartAnswers"];
            /** @description Rows that wait to be mended while the rest goes in. */
            aside: components["schemas"]["AsideRow"][];
            columns: components["schemas"]["ListColumn"][];
            findings: components["schemas"]["ListFinding"][];
            /** @description Stands for the list with these choices. */
            fingerprint: string;
            functions: components["schemas"]["StartFunction"][];
            mobility?: components["schemas"]["Mobility"] | null;
            /** @description It can go in. */
            ok: boolean;
            people: number;
            /** @description The first few. */
            sample: components["schemas"]["StartPerson"][];
            source: components["schemas"]["StartSource"];
            teams: components["schemas"]["StartTeam"][];
            titles: components["schemas"]["StartTitle"][];
        };
        /** @description A list as a file or as pasted text, and what somebody says about it. */
        StartPreviewRequest: {
            choices?: components["schemas"]["StartChoices"];
            file?: components["schemas"]["Upload"] | null;
            text?: string | null;
        };
        StartRequest: {
            choices?: components["schemas"]["StartChoices"];
            file?: components["schemas"]["Upload"] | null;
            /** @description Of the preview that was agreed to. */
            fingerprint: string;
            text?: string | null;
        };
        /** @description How the file or text was read. */
        StartSource: {
            encoding?: string | null;
            heading_row?: number | null;
            language: components["schemas"]["ListLanguage"];
            name: string;
            /** @description Rows below the headings. */
            rows: number;
            separator?: string | null;
            sheet?: string | null;
            /** @description Sheets with anything in them. */
            sheets: string[];
        };
        /** @enum {string} */
        StartStage: "empty" | "started" | "filled";
        /** @description Where the company stands. */
        StartState: {
            import?: components["schemas"]["FirstImport"] | null;
            state: components["schemas"]["StartStage"];
        };
        StartTeam: {
            function_id: string;
            guessed: boolean;
            name: string;
            people: number;
            reason: string;
        };
        StartTitle: {
            carries_quota: boolean;
            function_id: string;
            guessed: boolean;
            people: number;
            reason: string;
            /** Format: int32 */
            seniority: number;
            sure: boolean;
            title: string;
        };
        /** @description A placement or a ride with its days. */
        Stay: {
            /** Format: date */
            ends_on: string;
            /** @description "placement" or "ride". */
            kind: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
            what: string;
        };
        StayView: {
            /**
             * Format: date
             * @description The last Friday.
             */
            ends_on: string;
            /** Format: date */
            starts_on: string;
            /**
             * Format: int32
             * @description 0 for a ride.
             */
            weeks: number;
            /** @description Post or session. */
            what: string;
        };
        /** @description A stress test of a plan, and the same without any placement. */
        StressView: {
            assumptions: components["schemas"]["AssumptionsView"];
            cycle_id: string;
            /** @description Mondays of the weeks. */
            mondays: string[];
            plan: string;
            plan_id?: string | null;
            run_id: string;
            teams: components["schemas"]["TeamRiskView"][];
            /** @description Weeks of teams that the plan makes weaker, worst first. */
            weak: components["schemas"]["WeakWeekView"][];
            with: components["schemas"]["ChanceView"];
            without: components["schemas"]["ChanceView"];
            words: string[];
        };
        /** @description Placements between these teams come as closed exchanges. */
        StrictExchangeRule: {
            /**
             * Format: int32
             * @description Teams that one exchange goes around, at most: 2 (pairs), 3 or 4.
             */
            ring_max: number;
            /** @description The teams between which people are exchanged. Empty: all. */
            teams?: string[];
        };
        StudiedAssignment: {
            id: string;
            /** @description "placement" or "ride". */
            kind: string;
            person: string;
            rests_on: components["schemas"]["RestsOn"][];
            survives: components["schemas"]["SurvivesView"];
            what: string;
        };
        /** @description Where the study of a plan stands. */
        StudyStand: {
            run_id?: string | null;
            /** @description "none", "queued", "running" or "done". */
            state: string;
        };
        /** @description What is known of a plan's assignments. */
        StudyView: {
            assignments: components["schemas"]["StudiedAssignment"][];
            run_id?: string | null;
            /** @description "none", "queued", "running" or "done". */
            state: string;
        };
        /** @description A plan that holds more often, if one was found. */
        SturdierView: {
            after?: components["schemas"]["ChanceView"] | null;
            before?: components["schemas"]["ChanceView"] | null;
            figures?: components["schemas"]["Figures"] | null;
            found: boolean;
            people: components["schemas"]["MovedPerson"][];
            plan_id?: string | null;
            run_id: string;
            teams: components["schemas"]["TouchedTeam"][];
            words: string[];
        };
        /** @description The succession of the part of the company that somebody sees. */
        SuccessionView: {
            /** Format: date */
            as_of: string;
            figures: components["schemas"]["FiguresView"];
            /** @description The plans that "with the plan" counts on: of each cycle the published one, else its latest draft. */
            plans: components["schemas"]["PlanUsedView"][];
            quarters: components["schemas"]["QuarterView"][];
            roles: components["schemas"]["CriticalRoleView"][];
            successors_of_several: components["schemas"]["SeveralView"][];
        };
        /** @description Something of the company's own that is alike. */
        Suggestion: {
            id: string;
            name: string;
            /** @description It was taken so before, or has the same name: it goes there unless chosen otherwise. */
            sure: boolean;
        };
        /** @description What is supposed to happen. What is absent stands at the usual figure. */
        Suppositions: {
            /**
             * Format: double
             * @description How long an absence lasts on average, in weeks, 1 to 26.
             * @default null
             */
            absence_weeks: number | null;
            /**
             * Format: double
             * @description Share of people who are absent at any time, 0 to 0.5.
             * @default null
             */
            absent_share: number | null;
            /**
             * Format: double
             * @description Share of people who leave within a year, 0 to 0.9.
             * @default null
             */
            leave_per_year: number | null;
            /**
             * Format: int32
             * @description How often it is played through, 100 to 20,000.
             * @default null
             */
            runs: number | null;
        };
        /** @description How wrong guesses may be before an assignment changes. */
        SurvivesView: {
            /** Format: double */
            levels?: number | null;
            sentence: string;
        };
        /** @description A rule that can be switched off. */
        SwitchView: {
            /** @description What is said when it is off. */
            off: string;
            /** @description What to put there to switch it on, JSON. */
            on: string;
            /** @description JSON pointer; what stands there is `null` when the rule is off. */
            path: string;
        };
        TakeLibraryRequest: {
            choice: components["schemas"]["LibraryChoice"];
            files: components["schemas"]["Upload"][];
            /** @description Of the changes that were agreed to. */
            fingerprint: string;
        };
        /** @description Time of the team that goes to guests. */
        TakenView: {
            /**
             * Format: double
             * @description Negative.
             */
            counts: number;
            sentence: string;
        };
        /** @description Whom or what a rule concerns. */
        TargetView: {
            id?: string | null;
            /** @description "person", "team", "post", "session" or "rules". */
            kind: string;
            name: string;
        };
        /** @description A colleague of the team who is or will be away. */
        TeamAwayView: {
            /** Format: date */
            ends_on: string;
            host_team: string;
            person: string;
            /** Format: date */
            starts_on: string;
            /** @description The post. */
            what: string;
        };
        /** @description A team, or teams that share their staffing. */
        TeamBackupView: {
            coverage: components["schemas"]["CoverageView"][];
            id: string;
            name: string;
            /** @description What it must not lose; the thinnest first. */
            needed: components["schemas"]["BackupView"][];
            /** @description Everybody who belongs to it today. */
            people: number;
            /** @description Of these, how many one sees: coverage counts them alone. */
            people_seen: number;
        };
        /** @description What a team is. The same name on two teams makes them one. */
        TeamChoice: {
            /** @default null */
            function_id: string | null;
            /** @default null */
            name: string | null;
        };
        TeamDifference: {
            /**
             * Format: double
             * @description Person-weeks missing from the target, more or less.
             */
            shortfall: number;
            /**
             * Format: double
             * @description Person-weeks of staffing, more or less.
             */
            staff: number;
            team: string;
            team_id: string;
            weeks: components["schemas"]["TeamWeek"][];
        };
        /** @description What a team gives up. */
        TeamLossView: {
            lowest?: components["schemas"]["LowestView"] | null;
            team: string;
            team_id: string;
            /** Format: double */
            weeks_missed: number;
        };
        /** @description Somebody of the team. */
        TeamMemberView: {
            /** @description Where they are on a placement, and for which share of the week. */
            away_at?: string | null;
            /** Format: double */
            away_share: number;
            /**
             * Format: double
             * @description What they add to `staff` and to `fitted`.
             */
            counts: number;
            /** Format: double */
            counts_fitted: number;
            /**
             * Format: double
             * @description Contracted FTE of the week; none on leave.
             */
            fte: number;
            name: string;
            on_leave: boolean;
            person_id: string;
            /**
             * Format: double
             * @description FTE that a ride-along takes.
             */
            riding: number;
            /** Format: double */
            role_fit: number;
        };
        TeamProgress: {
            asked: number;
            done: number;
            partly: number;
            team: string;
            team_id: string;
        };
        /** @description The chance that a team is below its minimum, by week. */
        TeamRiskView: {
            team: string;
            team_id: string;
            with: number[];
            without: number[];
        };
        /** @description What holds for one team in this cycle, in place of what stands with the team. What is absent stays as it is there. */
        TeamRule: {
            /**
             * Format: double
             * @description Share of the team that may be away at once.
             * @default null
             */
            away_share: number | null;
            /**
             * Format: double
             * @description Minimum staffing, a share of the team's people.
             * @default null
             */
            floor_share: number | null;
            /** @default  */
            team: string;
        };
        /** @description A team's staffing by week, FTE. */
        TeamStaffingView: {
            /** @description Own people away on placements, and visitors here. */
            away: number[];
            blackout_weeks: number[];
            /** @description Under the plan, weighted by how well people fill their role: what the target is held against. */
            fitted: number[];
            /** @description Minimum that the plan keeps. */
            floor: number[];
            function: string;
            id: string;
            location?: string | null;
            name: string;
            people: number;
            /** @description Qualified people missing for the skills that the team depends on, because of the programme. */
            single_points: number[];
            /** @description Under the plan. */
            staff: number[];
            target: number[];
            visitors: number[];
            /** @description With nobody away. */
            without: number[];
        };
        /** @description A team. */
        TeamView: {
            /** Format: double */
            fte: number;
            /** @description Name of its function. */
            function: string;
            id: string;
            location?: string | null;
            name: string;
            people: number;
        };
        /** @description A team's staffing in a week, in full-time people more or less. */
        TeamWeek: {
            /** Format: date */
            monday: string;
            /** Format: double */
            staff: number;
        };
        /** @description A team in a week. */
        TeamWeekView: {
            /**
             * Format: double
             * @description The same, weighted by how well people fill their role: what the target is held against.
             */
            fitted: number;
            /** Format: double */
            floor: number;
            /** Format: date */
            monday: string;
            people: components["schemas"]["TeamMemberView"][];
            skills: components["schemas"]["SkillCoverView"][];
            /**
             * Format: double
             * @description Full-time people who count under the plan, and with nobody away.
             */
            staff: number;
            /** @description What mentoring and hosting take. */
            taken: components["schemas"]["TakenView"][];
            /** Format: double */
            target: number;
            team: string;
            team_id: string;
            visitors: components["schemas"]["VisitorView"][];
            /** Format: int32 */
            week: number;
            /** Format: double */
            without: number;
        };
        /** @description Ready rules. */
        TemplateView: {
            about: string;
            id: string;
            name: string;
            /** @description For this company. */
            rules: components["schemas"]["CycleRules"];
            /** Format: int32 */
            weeks: number;
        };
        /** @description What a title means. */
        TitleChoice: {
            carries_quota: boolean;
            function_id: string;
            /**
             * Format: int32
             * @description 1 junior, 2 experienced, 3 senior, 4 manager, 5 head.
             */
            seniority: number;
        };
        Touched: {
            id: string;
            name: string;
            /** @description What holds for this one, or why. */
            why?: string | null;
        };
        /** @description A team whose staffing differs. */
        TouchedTeam: {
            /** Format: date */
            ends_on: string;
            /** Format: date */
            starts_on: string;
            team: string;
            team_id: string;
            /** @description Weeks in which the staffing differs, and the first and the last day of them. */
            weeks: number;
            /**
             * Format: double
             * @description Full-time weeks missing from the target, more than before; negative: fewer.
             */
            weeks_missed: number;
        };
        /** @description Whom a rule touches. */
        TouchesView: {
            count: number;
            /** @description "people", "teams" or "posts". */
            what: string;
            /** @description The first of them. */
            who: components["schemas"]["Touched"][];
        };
        /** @description A programme that a cohort follows. */
        TrackRule: {
            /** @default  */
            name: string;
            /**
             * @description Whether a step starts only when those before it are finished.
             * @default false
             */
            ordered: boolean;
            /** @default [] */
            people: string[];
            /** @default [] */
            steps: components["schemas"]["TrackStepRule"][];
        };
        /** @description One step of a programme: so many placements in these posts, or in posts of these families. */
        TrackStepRule: {
            /**
             * Format: int32
             * @default 0
             */
            at_least: number;
            /**
             * Format: int32
             * @default null
             */
            at_most: number | null;
            /** @default [] */
            families: string[];
            /** @default [] */
            posts: string[];
        };
        /** @description Moves to be tried. */
        Trial: {
            moves: components["schemas"]["Move"][];
            /**
             * Format: int32
             * @description The version that one looks at; absent: whichever it is now.
             */
            version?: number | null;
        };
        /** @description Whether everything can be taken back, and what goes with it. */
        Undo: {
            /** Format: int64 */
            people: number;
            /** Format: int64 */
            plans: number;
            possible: boolean;
            /** Format: int64 */
            teams: number;
            /** @description Why not. */
            why?: string | null;
        };
        /** @description A row that undoing puts back. */
        UndoChange: {
            fields: components["schemas"]["FieldChange"][];
            id: string;
            kind: string;
            label: string;
            undoing: components["schemas"]["Undoing"];
        };
        /** @description A row that stands in the way. */
        UndoObstacle: {
            action: string;
            id: string;
            kind: string;
            label: string;
            message: string;
        };
        /** @description What undoing an import would do. */
        UndoPreview: {
            /** @description Of a very long list the first. */
            changes: components["schemas"]["UndoChange"][];
            import: components["schemas"]["ImportView"];
            more_obstacles: number;
            obstacles: components["schemas"]["UndoObstacle"][];
            /** @description Nothing stands in the way. */
            ok: boolean;
            remove: number;
            restore: number;
            /** @description Later imports that changed the same rows: undone one after the other, in this order, they clear the way. */
            undo_first: components["schemas"]["ImportView"][];
        };
        /** @enum {string} */
        Undoing: "remove" | "restore";
        /** @description Something in the sheet that is not understood. */
        UnreadableCell: {
            /** @description What to do. */
            action: string;
            /** @description For example `Plan!H12`. */
            cell: string;
            message: string;
            text: string;
        };
        Upload: {
            /** @description The file as it is, in base64. */
            content_base64: string;
            name: string;
        };
        /** @description A value of a sentence, and how it is changed. */
        ValueView: {
            /** @description A new row, JSON. */
            blank?: string | null;
            /** @description JSON value and words. */
            choices?: components["schemas"]["RuleTouches"][];
            columns?: components["schemas"]["ColumnView"][];
            /** @description "number", "percent" (a share), "numbers", "choice", "function", "teams" or "rows". */
            kind: string;
            label: string;
            /** Format: double */
            least?: number | null;
            /** Format: double */
            most?: number | null;
            /** @description JSON pointer into the rules. */
            path: string;
            /** @description In words. */
            said: string;
            /** Format: double */
            step?: number | null;
        };
        /** @description Somebody who visits. */
        VisitorView: {
            /** Format: double */
            counts: number;
            home_team: string;
            name: string;
            person_id: string;
            post: string;
            /**
             * Format: int32
             * @description Weeks that they have been here.
             */
            weeks_done: number;
        };
        /** @enum {string} */
        WayKindView: "post" | "ride-along" | "meeting";
        /** @description One way out. */
        WayOutView: {
            /** @description What gives way, one entry each. */
            changes: string[];
            /** @description "yes": a plan exists then (it was looked for); "no"; "unknown". */
            enough: string;
            /** @description Its number among the ways out of this run. */
            n: number;
            /** @description "0.4 full-time people in 3 weeks", "given up entirely". */
            price: string;
            words: string;
            /** @description Exactly what taking it writes. Empty: the tables have no place for it; a plan is made without it, and says so in its name. */
            writes: components["schemas"]["WriteView"][];
        };
        /** @description A stay at a post or a seat in a session that would help. */
        WayView: {
            /**
             * Format: double
             * @description Levels that it adds on its own, once.
             */
            gain: number;
            host_team: string;
            id: string;
            /**
             * Format: double
             * @description Share of the week; of a session, what it takes of one.
             */
            intensity: number;
            kind: components["schemas"]["WayKindView"];
            name: string;
            /** @description How often the session takes place from then on; 1 for a stay. */
            occasions: number;
            /**
             * Format: int32
             * @description Weeks after which the target is reached; absent where it is not reached so.
             */
            reached_after_weeks?: number | null;
            /**
             * Format: date
             * @description The first Monday that is possible.
             */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
        };
        WeakWeekView: {
            /** Format: date */
            monday: string;
            team: string;
            team_id: string;
            /** Format: int32 */
            week: number;
            /** Format: double */
            with: number;
            /** Format: double */
            without: number;
        };
        WeekDifference: {
            /** Format: date */
            monday: string;
            /** @description People who are somewhere else. */
            people: number;
        };
        WeekView: {
            /** Format: int32 */
            index: number;
            /** Format: date */
            monday: string;
            no_ride: boolean;
            no_start: boolean;
            /**
             * Format: double
             * @description How much a person-week missed weighs; 1 is an ordinary week.
             */
            season: number;
        };
        /**
         * @description What a change comes down to, in words that people use.
         * @enum {string}
         */
        What: "renamed" | "moved" | "new_role" | "leaves" | "renumbered";
        /** @description One thing that is different in a scenario. */
        WhatIf: {
            field: string;
            /** @enum {string} */
            kind: "rule";
            value: Record<string, never>;
        } | {
            /** @enum {string} */
            kind: "team-floor";
            /** Format: double */
            share: number;
            team?: string | null;
        } | {
            /** @enum {string} */
            kind: "exclude";
            person: string;
        } | {
            /** Format: date */
            ends_on: string;
            /** @enum {string} */
            kind: "leave";
            person: string;
            /** Format: date */
            starts_on: string;
        } | {
            /** Format: date */
            gone_from: string;
            /** @enum {string} */
            kind: "resignation";
            person: string;
        } | {
            /** Format: date */
            closes_on: string;
            /** @enum {string} */
            kind: "closed-post";
            post: string;
        } | {
            /** @enum {string} */
            kind: "veto";
            person: string;
            post: string;
        };
        /**
         * @description Whose ratings are asked for.
         * @enum {string}
         */
        Whom: "company" | "teams" | "stale";
        /** @description Why this placement. */
        WhyView: {
            avoided: boolean;
            /** @description What this placement adds to the plan's disruption, person-weeks. */
            disruption_alone: components["schemas"]["DisruptionView"];
            /**
             * Format: double
             * @description Weighted levels that this placement adds to the plan.
             */
            gain: number;
            home: components["schemas"]["HomeView"];
            learns: components["schemas"]["LearnsView"][];
            sentences: string[];
            /**
             * Format: double
             * @description The person's gain under the whole plan, as a share of the best that one placement alone could give.
             */
            share_of_attainable?: number | null;
            /**
             * Format: int32
             * @description 1 to 3 where the post was wished for.
             */
            wish_rank?: number | null;
        };
        /** @description A cycle's pins and forbids. */
        WishesView: {
            forbids: components["schemas"]["ForbidRule"][];
            pins: components["schemas"]["PinRule"][];
            /**
             * Format: int32
             * @description The cycle's.
             */
            version: number;
        };
        /** @description Why a rating is withdrawn. */
        Withdrawal: {
            reason: string;
        };
        /** @description A rating that counts for nothing. */
        WithdrawnRating: {
            by?: string | null;
            /** Format: double */
            entered: number;
            id: string;
            /** Format: date */
            rated_on: string;
            /** @description For the person, their manager and planners only. */
            reason?: string | null;
            scale: components["schemas"]["ScaleView"];
            source: string;
            /** Format: date */
            withdrawn_on?: string | null;
        };
        /** @description One thing that taking a way out writes. */
        WriteView: {
            after: string;
            before: string;
            /** @description "Minimum staffing of SMB". */
            what: string;
        };
        IfLeftView: {
            /** Format: date */
            as_of: string;
            people: components["schemas"]["NamedView"][];
            roles: components["schemas"]["FallenRoleView"][];
            benches: components["schemas"]["BenchLossView"][];
            skills: components["schemas"]["SkillLossView"][];
            chain: components["schemas"]["ChainStepView"][];
            floors: components["schemas"]["FloorBreakView"][];
            stays: components["schemas"]["LostStayView"][];
            before: components["schemas"]["CoverView"];
            after: components["schemas"]["CoverView"];
            plans: components["schemas"]["FloorPlanView"][];
        };
        FallenRoleView: {
            id: string;
            name: string;
            team: string;
            incumbent: string;
            /** Format: int32 */
            criticality: number;
            /** Format: int32 */
            impact_of_loss: number;
            successors: number;
            ready_now: number;
        };
        BenchLossView: {
            id: string;
            name: string;
            lost: components["schemas"]["NamedView"][];
            successors_before: number;
            successors_after: number;
            ready_before: number;
            ready_after: number;
        };
        SkillLossView: {
            team: string;
            competency: string;
            before: number;
            after: number;
            left: components["schemas"]["NamedView"][];
        };
        /** @enum {string} */
        StepEnd: "filled" | "nobody" | "leaving" | "taken" | "circle";
        ChainStepView: {
            round: number;
            role_id: string;
            role: string;
            team: string;
            end: components["schemas"]["StepEnd"];
            who?: null | components["schemas"]["NamedView"];
            band?: null | components["schemas"]["Band"];
            badge?: null | components["schemas"]["Badge"];
            /** Format: date */
            ready_on?: string | null;
            ready_now: boolean;
            emergency: boolean;
            leaves: string[];
            circle: string[];
        };
        FloorBreakView: {
            team: string;
            plan: string;
            weeks: components["schemas"]["FloorWeekView"][];
        };
        FloorWeekView: {
            /** Format: date */
            monday: string;
            /** Format: double */
            before: number;
            /** Format: double */
            after: number;
            /** Format: double */
            minimum: number;
        };
        LostStayView: {
            person: string;
            post: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
        };
        FloorPlanView: {
            name: string;
            cycle: string;
            published: boolean;
        };
        NextActionsView: {
            /** Format: date */
            as_of: string;
            cycle_id?: string | null;
            plan?: string | null;
            plan_id?: string | null;
            published: boolean;
            overall: components["schemas"]["NextActionView"][];
            roles: components["schemas"]["RoleActionsView"][];
        };
        RoleActionsView: {
            role_id: string;
            role: string;
            team: string;
            ready_now: number;
            actions: components["schemas"]["NextActionView"][];
        };
        NextActionView: {
            role_id: string;
            role: string;
            person: components["schemas"]["NamedView"];
            kind: components["schemas"]["WayKindView"];
            what_id: string;
            what: string;
            host_team: string;
            /** Format: int32 */
            start_week: number;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
            /** Format: double */
            intensity: number;
            occurrence?: string | null;
            /** Format: double */
            months_saved: number;
            at_least: boolean;
            /** Format: date */
            ready_on_before?: string | null;
            /** Format: date */
            ready_on_after?: string | null;
            /** Format: double */
            disruption: number;
            /** Format: double */
            rate: number;
            closes: components["schemas"]["ClosesView"][];
        };
        ClosesView: {
            competency: string;
            /** Format: double */
            levels: number;
            /** Format: double */
            missing: number;
        };
        AskForSuccession: {
            person_id: string;
            critical_role_id: string;
            post_id?: string | null;
            ride_session_id?: string | null;
        };
        AskedView: {
            id: string;
            person: components["schemas"]["NamedView"];
            critical_role: components["schemas"]["NamedView"];
            post?: null | components["schemas"]["NamedView"];
            session?: null | components["schemas"]["NamedView"];
            /** Format: date-time */
            asked_at: string;
            removable: boolean;
        };
        NineBoxView: {
            /** Format: date */
            as_of: string;
            people: components["schemas"]["BoxedPersonView"][];
            changes: components["schemas"]["BoxChangeView"][];
        };
        BoxedPersonView: {
            id: string;
            name: string;
            team: string;
            role: string;
            box?: null | components["schemas"]["BoxPlace"];
            note: string;
            /** Format: int32 */
            version: number;
        };
        BoxPlace: {
            /** Format: int32 */
            performance: number;
            /** Format: int32 */
            potential: number;
        };
        BoxChangeView: {
            id: string;
            person: components["schemas"]["NamedView"];
            before?: null | components["schemas"]["BoxPlace"];
            after?: null | components["schemas"]["BoxPlace"];
            note: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        PutInBox: {
            box?: null | components["schemas"]["BoxPlace"];
            note?: string;
        };
        ChartView: {
            /** Format: date */
            as_of: string;
            people: components["schemas"]["ChartPersonView"][];
            vacant: components["schemas"]["ChartRoleView"][];
        };
        ChartPersonView: {
            id: string;
            name: string;
            role: string;
            team: string;
            reports_to?: string | null;
            reports: number;
            roles: components["schemas"]["ChartRoleView"][];
        };
        /** @enum {string} */
        BenchState: "deep" | "ready" | "soon" | "later" | "nobody";
        ChartRoleView: {
            id: string;
            name: string;
            team: string;
            state: components["schemas"]["BenchState"];
            ready_now: number;
            successors: number;
            /** Format: int32 */
            criticality: number;
            first?: string | null;
        };
        BoardPageView: {
            company?: string | null;
            /** Format: date */
            as_of: string;
            roles: number;
            covered: number;
            ready: number;
            net: number;
            uncovered: components["schemas"]["UncoveredView"][];
            confidence: components["schemas"]["ConfidenceView"];
            cycles: components["schemas"]["CycleEffectView"][];
        };
        UncoveredView: {
            name: string;
            team: string;
            incumbent?: string | null;
            /** Format: int32 */
            criticality: number;
            /** Format: int32 */
            impact_of_loss: number;
            /** Format: int32 */
            risk_of_loss: number;
            state: components["schemas"]["BenchState"];
            first?: string | null;
            /** Format: date */
            ready_on?: string | null;
        };
        ConfidenceView: {
            firm: number;
            tentative: number;
            estimate: number;
        };
        CycleEffectView: {
            cycle: string;
            plan: string;
            published: boolean;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            running: boolean;
            net_now: number;
            net_without: number;
            net_with: number;
            /** Format: double */
            cross_training_planned?: number | null;
            /** Format: double */
            cross_training_done?: number | null;
            /** Format: double */
            disruption_first: number;
            /** Format: double */
            disruption_planned: number;
            /** Format: double */
            disruption_so_far: number;
            /** Format: double */
            quota_exposure?: number | null;
        };
        SuccessionRoleRule: {
            critical_role: string;
            /** Format: double */
            weight: number;
        };
        Items_AskedView: {
            items: {
                id: string;
                person: components["schemas"]["NamedView"];
                critical_role: components["schemas"]["NamedView"];
                post?: null | components["schemas"]["NamedView"];
                session?: null | components["schemas"]["NamedView"];
                /** Format: date-time */
                asked_at: string;
                removable: boolean;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
