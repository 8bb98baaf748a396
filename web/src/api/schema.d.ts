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
    "/api/v1/comments/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a comment on the rules */
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
                    "application/json": components["schemas"]["CommentAnswer"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommentForHr"];
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
    "/api/v1/cycles/{id}/open-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules of a cycle in plain sentences, with comments and answers
         * @description Comments come without names.
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
                        "application/json": components["schemas"]["OpenRules"];
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
    "/api/v1/cycles/{id}/reliefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what was decided on quota, pay and accounts
         * @description For one or several people who have no record yet. 422: everything that is wrong.
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
                    "application/json": components["schemas"]["NewReliefs"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Items_ReliefView"];
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
    "/api/v1/cycles/{id}/reliefs/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a record
         * @description What was accepted before is asked again.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Relief"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReliefView"];
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
        /** Take a record back */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                    person_id: string;
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
    "/api/v1/cycles/{id}/response-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How fast requests for a change are answered
         * @description For everybody. No numbers where fewer than three requests were made.
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
                        "application/json": components["schemas"]["PaceView"];
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
    "/api/v1/cycles/{id}/stay-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Early ends and extensions of a cycle, latest first */
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
                        "application/json": components["schemas"]["Items_StayChangeView"];
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
        /** What the next plan of a cycle is asked to prefer for successors */
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
        /** Ask the next plan of a cycle to bring a successor forward */
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
    "/api/v1/cycles/{id}/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people said of a cycle
         * @description With the reasons of limits: for HR alone.
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
                        "application/json": components["schemas"]["Voices"];
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
    "/api/v1/cycles/{id}/voices/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind those who have not given wishes */
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
                        "application/json": components["schemas"]["ToldOfWishes"];
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
    "/api/v1/cycles/{id}/window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set when people are heard
         * @description `If-Match: "0"` where nothing was set yet. A later last day opens it again.
         */
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
                    "application/json": components["schemas"]["NewWindow"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SayWindow"];
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
    "/api/v1/cycles/{id}/wishes-met": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far wishes were met in a cycle
         * @description Of the published plan; it names nobody, and small groups are not told apart.
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
                        "application/json": components["schemas"]["WishesMet"];
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
    "/api/v1/debriefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All debriefs with their texts, and themes by month */
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
                        "application/json": components["schemas"]["DebriefsView"];
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
    "/api/v1/deliveries/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description With the id that it had: a receiver that took it already refuses it as a replay.
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
                        "application/json": components["schemas"]["DeliveryView"];
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
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The demo's mailbox
         * @description Every mail that the demo sent, as it arrived; latest first. Not found anywhere but in the demo.
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
                        "application/json": components["schemas"]["Items_ReceivedMail"];
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
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the mails do
         * @description How many wait, were sent and failed, and those that did not get through, with the mail server's words.
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
                        "application/json": components["schemas"]["MailReport"];
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
    "/api/v1/mails/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a mail again
         * @description 409 unless it was given up.
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
    "/api/v1/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of oneself and the own team is where */
        get: {
            parameters: {
                query?: {
                    /** @description A day of the first week; today. */
                    from?: string;
                    /** @description 1 to 53; 26. */
                    weeks?: number;
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
                        "application/json": components["schemas"]["MyCalendarView"];
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
    "/api/v1/me/closed-weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Close a week for guests, or open it again */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClosedWeek"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosedWeeks"];
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
    "/api/v1/me/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on a rule, or on the whole */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewComment"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleComment"];
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
    "/api/v1/me/debrief-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the debrief of one's own session or placement asks */
        get: {
            parameters: {
                query?: {
                    /** @description A ride-along that was held. */
                    booking?: string;
                    /** @description A placement that is over. */
                    placement?: string;
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
                        "application/json": components["schemas"]["DebriefForm"];
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
    "/api/v1/me/debriefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what one took from a session or a placement, once
         * @description The texts are read by oneself and HR.
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
                    "application/json": components["schemas"]["NewDebrief"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnDebrief"];
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
    "/api/v1/me/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's calendar links
         * @description Without their secrets; and the calendars that one could have a link to.
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
                        "application/json": components["schemas"]["FeedList"];
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
         * Make a calendar link
         * @description One's own, or of a team that one sees. The link is in this answer and nowhere else. 409 where there is one already.
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
                    "application/json": components["schemas"]["NewFeed"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeFeed"];
                    };
                };
                /** @description there is one already */
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
    "/api/v1/me/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a calendar link */
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
    "/api/v1/me/feeds/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a calendar link
         * @description The old one is worth nothing from then on.
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
                        "application/json": components["schemas"]["MadeFeed"];
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
    "/api/v1/me/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own development plan */
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
                        "application/json": components["schemas"]["Items_GoalView"];
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
        /** Set a goal */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GoalInput"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GoalView"];
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
    "/api/v1/me/goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a goal, or say that it is reached */
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
                    "application/json": components["schemas"]["GoalInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GoalView"];
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
        /** Take a goal out of the plan */
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
    "/api/v1/me/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose one's language
         * @description In which the pages, messages and mails speak to the account from now on.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LanguageChoice"];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the fairness ledger says to oneself */
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
                        "application/json": components["schemas"]["OwnLedger"];
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
    "/api/v1/me/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a limit: what cannot be asked of oneself
         * @description Only HR reads the reason.
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
                    "application/json": components["schemas"]["NewLimit"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LimitView"];
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
    "/api/v1/me/limits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one's own limit back */
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
    "/api/v1/me/message-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one is told */
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
                        "application/json": components["schemas"]["MessageSettings"];
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
        /** Choose how to be told */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMessageSettings"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessageSettings"];
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
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own messages
         * @description Latest first, in the language of the account.
         */
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
                        "application/json": components["schemas"]["Inbox"];
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
    "/api/v1/me/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all messages as read */
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
                        "application/json": components["schemas"]["Unread"];
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
    "/api/v1/me/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages are unread */
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
                        "application/json": components["schemas"]["Unread"];
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
    "/api/v1/me/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a message as read */
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
                        "application/json": components["schemas"]["Unread"];
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
    "/api/v1/me/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one may know of one's own nominations */
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
                        "application/json": components["schemas"]["MyNominations"];
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
    "/api/v1/me/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose an exchange to a colleague, or a post to HR */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewProposal"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalView"];
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
    "/api/v1/me/proposals/choices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Colleagues, posts and skills to choose from in a proposal */
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
                        "application/json": components["schemas"]["ProposalChoices"];
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
    "/api/v1/me/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one's own proposal back */
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
    "/api/v1/me/proposals/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes or no to an exchange that a colleague proposes */
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
                    "application/json": components["schemas"]["Reply"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalView"];
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
    "/api/v1/me/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans about which one may ask why
         * @description With one's own placements and wishes in each.
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
                        "application/json": components["schemas"]["Items_MyPlanView"];
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
         * Ask why me, why this week, why not my first choice
         * @description Answered by solving again, in some seconds: read it at `/api/v1/me/questions/{run_id}`. The same question is answered once, and
         *     then at once. A new question gives up the own one that is still being answered. The answer says nothing of other people but
         *     their team.
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
                    "application/json": components["schemas"]["MyQuestion"];
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyAnswerView"];
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
    "/api/v1/me/questions/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer to a question about oneself */
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
                        "application/json": components["schemas"]["MyAnswerView"];
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
    "/api/v1/me/rides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own ride-alongs, as guest and as host
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
                        "application/json": components["schemas"]["MyRides"];
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
    "/api/v1/me/say": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one can say before a cycle is planned, and said */
        get: {
            parameters: {
                query?: {
                    /** @description Id of a cycle; without it, the one that is open or comes next. */
                    cycle?: string;
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
                        "application/json": components["schemas"]["SayView"];
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
    "/api/v1/me/stay-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Early ends and extensions that concern oneself
         * @description As the person, as the manager, or as the one who leads the host team; and the placements whose end one may ask to change.
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
                        "application/json": components["schemas"]["StaysView"];
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
         * Ask to end a placement early, or to extend it
         * @description 422 where there is too little notice.
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
                    "application/json": components["schemas"]["NewStayChange"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StayChangeView"];
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
    "/api/v1/me/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who leaves one's team and who arrives
         * @description In drafts that managers see and in published plans that are not over, with the cover of the team by week and one's own vetoes.
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
                        "application/json": components["schemas"]["MyTeamView"];
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
    "/api/v1/me/wishes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save one's wishes for a cycle, as a whole
         * @description `If-Match: "0"` where nothing was saved yet. Refused after the last day, with whom to turn to.
         */
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
                    "application/json": components["schemas"]["NewWishes"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnWishes"];
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
    "/api/v1/nine-box": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grid of the people whom one sees, with its history */
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
        /** Put somebody into a box, or take them out */
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
    "/api/v1/orientation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Joiners' orientation: the steps, and who is booked by them */
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
                        "application/json": components["schemas"]["OrientationView"];
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
        /** Keep these steps, and book the joiners */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OrientationSteps"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrientationView"];
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
    "/api/v1/orientation/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would be booked by these steps */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OrientationSteps"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrientationView"];
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
    "/api/v1/people/{id}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Somebody's development plan
         * @description Of those whom one sees.
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
                        "application/json": components["schemas"]["Items_GoalView"];
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
    "/api/v1/placements/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept one's own placement
         * @description In a draft that one was shown, or a published plan. 409 while a request for a change waits, or nothing is recorded of one's quota.
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
                        "application/json": components["schemas"]["ConsentView"];
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
        /**
         * Take an acceptance back
         * @description While the plan is a draft.
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentView"];
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a placement that nobody answered
         * @description Once the time to answer is over; the person reads the note.
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
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentView"];
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
    "/api/v1/plans/{id}/answer-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind those who have not answered
         * @description While there is time to; nobody is reminded twice within a day.
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
                        "application/json": components["schemas"]["RemindedView"];
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
    "/api/v1/plans/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every placement of a plan stands with the person concerned */
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
                        "application/json": components["schemas"]["AnswersView"];
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
    "/api/v1/plans/{id}/placements/{placement_id}/veto-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a placement could begin instead */
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
                        "application/json": components["schemas"]["VetoDatesView"];
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
         * Publish what is settled
         * @description Makes and publishes a plan of what was accepted, confirmed or published before, and does not hang on the rest; the draft stays.
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
    "/api/v1/plans/{id}/reliefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with a quota who are placed in a plan
         * @description With what is recorded for each; those without a record first.
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
                        "application/json": components["schemas"]["Items_ReliefNeed"];
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
    "/api/v1/plans/{id}/vetoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to a placement
         * @description For the manager of the person or of the host team, before it begins: with a reason, another date, and the last day on which the
         *     no holds. It keeps the placement from being published until HR answers.
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
                    "application/json": components["schemas"]["NewVeto"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VetoView"];
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
    "/api/v1/proposals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or decline a proposal
         * @description An exchange that is accepted is kept in the cycle's rules; a post is added to those of its team.
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
                    "application/json": components["schemas"]["ProposalDecision"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProposalView"];
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
    "/api/v1/ride-hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one can ask for a ride-along */
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
                        "application/json": components["schemas"]["RideHosts"];
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
    "/api/v1/ride-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer seats at a session of one's own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRideOffer"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RideOffer"];
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
    "/api/v1/ride-offers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a session that one offers, with all its seats */
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
                        "application/json": components["schemas"]["RideOffer"];
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
    "/api/v1/ride-offers/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a session that one offers; its guests are told */
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
                    "application/json": components["schemas"]["NewRideTime"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RideOffer"];
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
    "/api/v1/ride-offers/{id}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a seat, or the next place on the waiting list */
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
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/ride-programme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the programme of ride-alongs stands, and for whom something waits */
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
                        "application/json": components["schemas"]["RideProgramme"];
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
    "/api/v1/ride-programme/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind those for whom something waits */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RideReminder"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RideReminded"];
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
    "/api/v1/rides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a host, or a team, to take one along */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRideRequest"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/another-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the host for another time */
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
                    "application/json": components["schemas"]["RideReason"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/arrange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a ride-along its time, or another one
         * @description The host, or whoever of the hosting team takes it. The guest is told.
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
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a ride-along, a seat or a request of one's own */
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
                    "application/json": components["schemas"]["RideReason"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what the customer says; a no cancels the session */
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
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a request, and say why */
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
                    "application/json": components["schemas"]["Declining"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/prebrief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what to read before, and who is there */
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
                    "application/json": components["schemas"]["Prebrief"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether it took place */
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
                    "application/json": components["schemas"]["RideOutcome"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BookingView"];
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
    "/api/v1/rides/{id}/times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days and times that are left for a ride-along, for its host */
        get: {
            parameters: {
                query?: {
                    /** @description How long it takes; as it was planned if absent. */
                    minutes?: number;
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
                        "application/json": components["schemas"]["RideTimes"];
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
    "/api/v1/stay-changes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree or decline, for one's own side */
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
                    "application/json": components["schemas"]["StayAnswer"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StayChangeView"];
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
    "/api/v1/stay-changes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on what all three agreed to
         * @description Publishes a new edition with it, makes a draft, or declines. 409 names the rules that it breaks.
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
                    "application/json": components["schemas"]["StayDecision"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StayChangeView"];
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
    "/api/v1/stay-changes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one asked for */
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
                        "application/json": components["schemas"]["StayChangeView"];
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
        /** Take back what was asked for */
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
    "/api/v1/succession/board-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page for a board */
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
    "/api/v1/succession/changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a change of a critical role back
         * @description 409 where what it touched was changed since.
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
                        "application/json": components["schemas"]["SuccessionChanged"];
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
    "/api/v1/succession/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation with the bench of each critical role */
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
    "/api/v1/succession/if-left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens if these people leave today */
        get: {
            parameters: {
                query: {
                    /** @description Ids of people, separated by commas. */
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
        /**
         * Placements and ride-alongs that bring successors forward, the best first
         * @description Each keeps every rule when it is added to the plan ahead.
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
    "/api/v1/succession/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a critical role on the list */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCriticalRole"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionChanged"];
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
    "/api/v1/succession/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A critical role, every number down to what it is made of */
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
                        "application/json": components["schemas"]["CriticalRoleDetail"];
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
        /**
         * Change a critical role
         * @description Who holds it now is no successor of it any more. 412 where it was changed since it was read.
         */
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
                    "application/json": components["schemas"]["NewCriticalRole"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionChanged"];
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
        /** Take a critical role off the list, with its successors */
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionChanged"];
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession/roles/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm or dismiss a proposed role
         * @description Of the list, or of the proposals beside it.
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
                    "application/json": components["schemas"]["CriticalRoleDecision"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionChanged"];
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
    "/api/v1/succession/roles/{id}/successors/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name a successor, or change what was said of one */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Nomination"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionChanged"];
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
        /** Take a successor off the list */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                    person_id: string;
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
                        "application/json": components["schemas"]["SuccessionChanged"];
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/succession/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Settle what nominees are told, the bands of readiness and the targets */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SuccessionSettings"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionSettings"];
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
    "/api/v1/talent-pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Talent pools, each with the people whom one sees */
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
                        "application/json": components["schemas"]["Items_TalentPool"];
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
        /** Make a talent pool */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTalentPool"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TalentPool"];
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
    "/api/v1/talent-pools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a talent pool */
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
                    "application/json": components["schemas"]["NewTalentPool"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TalentPool"];
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
        /** Delete a talent pool with its list */
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
    "/api/v1/talent-pools/{id}/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put somebody into a talent pool, or change the note on them */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTalentPoolMember"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TalentPool"];
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
        /** Take somebody out of a talent pool */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    person_id: string;
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
                        "application/json": components["schemas"]["TalentPool"];
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
    "/api/v1/vetoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vetoes, and how many each manager said
         * @description All of them for HR; for a manager those of placements on either side of theirs.
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
                        "application/json": components["schemas"]["VetoesView"];
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
    "/api/v1/vetoes/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a manager's no
         * @description Upheld, the start is forbidden in the cycle from then on, and the plan can be mended around it.
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
                    "application/json": components["schemas"]["VetoAnswer"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VetoView"];
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
    "/api/v1/vetoes/{id}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for ways to mend the plan around a no
         * @description Plans with the manager's other date first: follow the run, and read them at `/api/v1/repairs/{run_id}`.
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
    "/api/v1/vetoes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one's own no back */
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
                        "application/json": components["schemas"]["VetoView"];
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
    "/api/v1/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people said of the cycle that is open or comes next */
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
                        "application/json": components["schemas"]["Voices"];
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
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks
         * @description Oldest first, without their secrets; and the events that there are.
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
                        "application/json": components["schemas"]["WebhookList"];
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
         * Make a webhook
         * @description The secret that signs its deliveries is in this answer and nowhere else. Addresses of private networks are refused.
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
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeWebhook"];
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
    "/api/v1/webhooks/{id}": {
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
         * Delete a webhook
         * @description With the log of its deliveries.
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
        /**
         * Change a webhook
         * @description What it is told of, and whether at all; `If-Match` is its version.
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
                    "application/json": components["schemas"]["WebhookPatch"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookView"];
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
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries of a webhook
         * @description The latest hundred, latest first.
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
                        "application/json": components["schemas"]["Items_DeliveryView"];
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
    "/api/v1/webhooks/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a webhook out
         * @description Sends it the event "ping".
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
                        "application/json": components["schemas"]["DeliveryView"];
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
            language?: components["schemas"]["Language"] | null;
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
        /** @description Placements, by how they stand with the person concerned. */
        AnswerCounts: {
            accepted: number;
            /** @description HR settled them without an answer. */
            confirmed: number;
            /** @description Of people with a quota for whom it is not recorded what becomes of it. */
            lack_relief: number;
            no_answer: number;
        };
        /** @description How one placement stands. */
        AnswerView: {
            /** Format: date-time */
            answered_at?: string | null;
            /** @description The time to answer is over, and HR may confirm it. */
            can_confirm: boolean;
            /** @description Who confirmed it. */
            confirmed_by?: string | null;
            /** @description Without an account nobody can answer. */
            has_account: boolean;
            /** @description It must be recorded what becomes of the quota. */
            lacks_relief: boolean;
            note?: string | null;
            person: string;
            person_id: string;
            placement_id: string;
            post: string;
            /** @description "granted", "asked", "published", "accepted", "confirmed-without-answer", "no-answer" or "not-shown". */
            standing: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
        };
        /** @description The answers to a plan: those that HR has to do something about first. */
        AnswersView: {
            /** @description People may be reminded now. */
            can_remind: boolean;
            items: components["schemas"]["AnswerView"][];
        };
        /**
         * @description Whose approval it is.
         * @enum {string}
         */
        ApproverFunction: "sales" | "finance";
        /** @description A time that the host picks. */
        Arrangement: {
            /** @description The host asks the customer first. */
            ask_consent?: boolean;
            /** Format: int32 */
            minutes: number;
            place?: string | null;
            /** @description What to read, and who is there, in roles. */
            prebrief?: string | null;
            /** @description By video or phone; otherwise at `place`. */
            remote?: boolean;
            /** Format: date-time */
            starts_at: string;
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
        /** @description What is asked for: one of post and session. */
        AskForSuccession: {
            critical_role_id: string;
            person_id: string;
            post_id?: string | null;
            ride_session_id?: string | null;
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
        /** @description Something that the next plan of a cycle should prefer. */
        AskedView: {
            /** Format: date-time */
            asked_at: string;
            critical_role: components["schemas"]["NamedView"];
            id: string;
            person: components["schemas"]["NamedView"];
            post?: components["schemas"]["NamedView"] | null;
            /** @description Whether the one who reads this may take it away. */
            removable: boolean;
            session?: components["schemas"]["NamedView"] | null;
        };
        /** @description A placement, explained. */
        AssignmentView: {
            /** @description A manager asked for another date, and HR has not declined that. */
            another_date_asked: boolean;
            consent?: components["schemas"]["ConsentView"] | null;
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
            quota?: components["schemas"]["QuotaView"] | null;
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
        /** @description Until when somebody counts as ready soon, and later; in weeks from today. A setting of the company. */
        Bands: {
            /** Format: int32 */
            later_weeks: number;
            /** Format: int32 */
            soon_weeks: number;
        };
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
        BenchLossView: {
            id: string;
            lost: components["schemas"]["NamedView"][];
            name: string;
            ready_after: number;
            ready_before: number;
            successors_after: number;
            successors_before: number;
        };
        /**
         * @description How well a role is covered.
         * @enum {string}
         */
        BenchState: "deep" | "ready" | "soon" | "later" | "nobody";
        /** @description A successor. */
        BenchView: {
            /** @description By what plans taught they would be ready today; no rating says so yet. */
            awaits_rating: boolean;
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
            /** Format: date */
            leaves_on?: string | null;
            /** @description In order of effect; essentials first. */
            missing: components["schemas"]["MissingView"][];
            /**
             * Format: double
             * @description Months by which the plans bring it forward.
             */
            months_saved?: number | null;
            nominated_by?: string | null;
            /** Format: date */
            nominated_on?: string | null;
            person: string;
            person_id: string;
            plan_helps: boolean;
            /**
             * Format: date
             * @description The same if every level were as much higher, and lower, as the estimate is unsure (two chances out of three lie between).
             */
            ready_from?: string | null;
            /**
             * Format: date
             * @description First day on which the projected levels meet the rule, with the plans.
             */
            ready_on?: string | null;
            /**
             * Format: date
             * @description `ready_on` with the latest drafts in place of published plans, where it differs.
             */
            ready_on_draft?: string | null;
            /**
             * Format: date
             * @description Absent while there is a `ready_on`: not within the last band.
             */
            ready_until?: string | null;
            reason: string;
            /**
             * Format: double
             * @description The same, at most 0.69 while an essential is not met.
             */
            shown_fit: number;
            /** @description Taken over from what fit suggested, rather than named by somebody of their own accord. */
            suggested: boolean;
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
            /** @description "scenario", "rule", "request", "veto", "granted", "relief", "answer" or "window". */
            code: string;
        };
        /** @description The page. */
        BoardPageView: {
            /** Format: date */
            as_of: string;
            company?: string | null;
            confidence: components["schemas"]["ConfidenceView"];
            /** @description Roles with somebody named, with somebody ready, and with somebody ready of their own. */
            covered: number;
            cycles: components["schemas"]["CycleEffectView"][];
            net: number;
            ready: number;
            roles: number;
            /** @description Roles that nobody is ready for, the most critical first. */
            uncovered: components["schemas"]["UncoveredView"][];
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
        /** @description A ride-along, or a seat at a meeting, as its guest or its host sees it. */
        BookingView: {
            /** @description What the reader can do. */
            actions: components["schemas"]["RideAction"][];
            /** @description Why the time that was agreed does not fit any more. */
            conflict?: string | null;
            /** @description "not-needed", "asked", "given" or "refused": what the customer says. */
            consent: string;
            debrief?: components["schemas"]["DebriefState"] | null;
            guest: components["schemas"]["PersonBrief"];
            host?: components["schemas"]["PersonBrief"] | null;
            id: string;
            /** @description "ride-along" or "meeting". */
            kind: string;
            /** Format: int32 */
            minutes: number;
            needs?: components["schemas"]["RideNeed"] | null;
            offer_id?: string | null;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_until: string;
            place?: string | null;
            prebrief?: string | null;
            /** @description Of a request, what the guest would like to see; of what was cancelled or declined, why. */
            reason?: string | null;
            remote: boolean;
            side: components["schemas"]["RideSide"];
            /** @description "plan", "offer", "request" or "orientation". */
            source: string;
            /** Format: date-time */
            starts_at?: string | null;
            /** @description "requested", "waiting", "planned", "arranged", "held", "missed", "cancelled" or "declined". */
            state: string;
            /** @description The team that hosts. */
            team?: string | null;
            /** Format: int32 */
            version: number;
            /** @description The session, the offer or the step of the orientation that it belongs to. */
            what?: string | null;
            /** @description The time zone in which the reader works, as "Europe/Berlin". */
            zone: string;
        };
        BoxChangeView: {
            after?: components["schemas"]["BoxPlace"] | null;
            /** Format: date-time */
            at: string;
            before?: components["schemas"]["BoxPlace"] | null;
            by: string;
            id: string;
            note: string;
            person: components["schemas"]["NamedView"];
        };
        /** @description 1 low, 2 middle, 3 high. */
        BoxPlace: {
            /** Format: int32 */
            performance: number;
            /** Format: int32 */
            potential: number;
        };
        BoxedPersonView: {
            box?: components["schemas"]["BoxPlace"] | null;
            id: string;
            name: string;
            note: string;
            role: string;
            team: string;
            /**
             * Format: int32
             * @description Send it with a change.
             */
            version: number;
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
        CalendarEntryView: {
            /** Format: date */
            ends_on: string;
            /** @description Of a draft that is not published yet. */
            is_proposal: boolean;
            kind: components["schemas"]["EntryKind"];
            /** @description Whether it is one's own. */
            mine: boolean;
            /** @description Whose it is; absent: one's own, or the whole team's. */
            person?: string | null;
            /** Format: date */
            starts_on: string;
            /** @description The other team: the host's of somebody who goes, the home team of somebody who comes. */
            team?: string | null;
            /** @description The post or the session; absent for leave. */
            what?: string | null;
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
        ChainStepView: {
            badge?: components["schemas"]["Badge"] | null;
            band?: components["schemas"]["Band"] | null;
            /** @description The roles of a circle, back to the first. */
            circle: string[];
            emergency: boolean;
            end: components["schemas"]["StepEnd"];
            /** @description Critical roles that the person leaves for it. */
            leaves: string[];
            ready_now: boolean;
            /** Format: date */
            ready_on?: string | null;
            role: string;
            role_id: string;
            /** @description From 1: the roles that fall vacant at once, then those that whoever steps in leaves. */
            round: number;
            team: string;
            who?: components["schemas"]["NamedView"] | null;
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
        /** @description A placement whose end one may ask to change. */
        ChangeableStay: {
            /** Format: date */
            ends_on: string;
            host_team: string;
            is_own: boolean;
            /** @description What may be asked for today. */
            lengths: components["schemas"]["LengthView"][];
            person: string;
            placement_id: string;
            post: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
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
        ChartPersonView: {
            id: string;
            name: string;
            /** @description People who report to them directly. */
            reports: number;
            /** @description The nearest above who is in the chart. */
            reports_to?: string | null;
            role: string;
            roles: components["schemas"]["ChartRoleView"][];
            team: string;
        };
        ChartRoleView: {
            /** Format: int32 */
            criticality: number;
            /** @description Who is nearest. */
            first?: string | null;
            id: string;
            name: string;
            ready_now: number;
            state: components["schemas"]["BenchState"];
            successors: number;
            team: string;
        };
        /** @description The chart, and the critical roles that nobody holds. */
        ChartView: {
            /** Format: date */
            as_of: string;
            /** @description Whoever reports to somebody comes after them. */
            people: components["schemas"]["ChartPersonView"][];
            vacant: components["schemas"]["ChartRoleView"][];
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
        /** @description A week, by any of its days, and whether it is closed. */
        ClosedWeek: {
            closed: boolean;
            /** Format: date */
            week_of: string;
        };
        /** @description Mondays of closed weeks. */
        ClosedWeeks: {
            mondays: string[];
        };
        /** @description What it teaches of what is missing, in canonical levels. */
        ClosesView: {
            competency: string;
            /** Format: double */
            levels: number;
            /** Format: double */
            missing: number;
        };
        Colleague: {
            id: string;
            name: string;
            team: string;
            team_id: string;
        };
        /** @description How many people of a team would have another plan. */
        ColleaguesView: {
            change: number;
            gain: number;
            is_own_team: boolean;
            /** @description Those who would lose, get or change a placement; and of whom only ride-alongs would differ. */
            lose: number;
            rides: number;
            /** @description Those who would go to the post that was asked about. */
            take_over: number;
            /** @description Absent: a team so small that everybody would know who is meant. */
            team?: string | null;
        };
        /** @description What is taken from a column. */
        ColumnChoice: components["schemas"]["ListField"] | components["schemas"]["Ignore"];
        /** @description A column of rows. */
        ColumnView: {
            key: string;
            /**
             * @description "person", "people", "team", "post", "session", "function", "critical-role", "number", "percent", "text", "texts", "switch" or
             *     "steps".
             */
            kind: string;
            label: string;
            optional: boolean;
        };
        /** @description HR's answer to a comment. */
        CommentAnswer: {
            answer: string;
        };
        /** @description A comment as HR sees it: with who wrote it. */
        CommentForHr: {
            answer?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            comment: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            person: string;
            rule?: string | null;
            /** @description The rule's title. */
            title?: string | null;
            /** Format: int32 */
            version: number;
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
            /**
             * Format: double
             * @description Share of what successors to critical roles lack that it closes.
             */
            successor_gaps_closed?: number | null;
            /** Format: double */
            value: number;
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
        CompetencyToSee: {
            id: string;
            levels: components["schemas"]["LevelMeaning"][];
            name: string;
        };
        /** @description How sure the readiness of all successors is: people by badge. */
        ConfidenceView: {
            estimate: number;
            firm: number;
            tentative: number;
        };
        /** @description Why HR takes a silence as it does. */
        Confirmation: {
            /** @description The person concerned reads it. */
            note: string;
        };
        /** @description What the customer says. */
        ConsentAnswer: {
            consent: components["schemas"]["RideConsent"];
        };
        /** @description What somebody answered to a placement, and what they may do. */
        ConsentView: {
            /** Format: date-time */
            answer_until?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            can_accept: boolean;
            can_take_back: boolean;
            /** @description Whose response times concern it. */
            cycle_id: string;
            /** @description Why HR confirmed it without an answer. */
            note?: string | null;
            /** @description "no-answer", "accepted", "confirmed-without-answer", "asked" (for a change; HR has not answered) or "granted". */
            state: string;
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
            covers_with?: string | null;
            team_id: string;
        };
        /** @description A week of it, full-time people. */
        CoverWeekView: {
            /** Format: double */
            floor: number;
            /** @description Fewer than the minimum. */
            is_low: boolean;
            /** Format: date */
            monday: string;
            /** Format: double */
            staff: number;
            /** Format: double */
            target: number;
            /** Format: int32 */
            week: number;
            /**
             * Format: double
             * @description With nobody away.
             */
            without: number;
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
        /** @description Whether a proposed role is critical. */
        CriticalRoleDecision: {
            confirm: boolean;
        };
        /** @description What a role's bench is made of. */
        CriticalRoleDetail: {
            /** @description Latest first. */
            changes: components["schemas"]["SuccessionChange"][];
            flaws: components["schemas"]["SuccessionFlaw"][];
            role: components["schemas"]["CriticalRoleView"];
            /** @description Who else fits, the best first. */
            suggestions: components["schemas"]["SuccessorSuggestion"][];
            traces: components["schemas"]["ReadinessTrace"][];
        };
        /** @description A role that may be critical. */
        CriticalRoleProposal: {
            /** @description `manager`, or `sole-holder`. */
            because: string;
            /** @description What nobody else of the team can. */
            competency?: string | null;
            id: string;
            incumbent: string;
            incumbent_id: string;
            name: string;
            /** @description How many report to them. */
            reports: number;
            role: string;
            team: string;
        };
        /** @description A critical role and who may follow. */
        CriticalRoleView: {
            bench: components["schemas"]["BenchView"][];
            /** Format: int32 */
            criticality: number;
            /** @description The ready person who would take it when all roles are filled at once and nobody takes two. */
            filled_by?: string | null;
            id: string;
            /** Format: int32 */
            impact_of_loss: number;
            incumbent?: string | null;
            incumbent_id?: string | null;
            name: string;
            /**
             * Format: double
             * @description Successors, each counted as one over the roles that they are successor for.
             */
            net_bench_strength: number;
            /** @description Nobody confirmed it yet. */
            proposed: boolean;
            /** @description Why it was proposed: `manager`, or `sole-holder:` with the competency's name. */
            proposed_because?: string | null;
            ready_now: number;
            /** Format: int32 */
            risk_of_loss: number;
            role: string;
            role_id: string;
            team: string;
            team_id: string;
            /** Format: date */
            vacancy_on?: string | null;
            /**
             * Format: int32
             * @description Stands for the role with its successors, as far as one sees them: sent as `If-Match` when it is edited.
             */
            version: number;
        };
        /** @description What a published plan does. */
        CycleEffectView: {
            /** Format: double */
            cross_training_done?: number | null;
            /**
             * Format: double
             * @description Share of the cross-training goal: what the plan reaches, and what is done so far.
             */
            cross_training_planned?: number | null;
            cycle: string;
            /**
             * Format: double
             * @description Person-weeks of work missed: as first published, as published now, and so far.
             */
            disruption_first: number;
            /** Format: double */
            disruption_planned: number;
            /** Format: double */
            disruption_so_far: number;
            /** Format: date */
            ends_on: string;
            /** @description Roles with somebody ready of their own: today, and at the cycle's end without and with the plans. */
            net_now: number;
            net_with: number;
            net_without: number;
            plan: string;
            published: boolean;
            /**
             * Format: double
             * @description What people with a quota do not sell while they are away, at most, in the company's currency, of the people whom one sees;
             *     absent where nobody gave quotas.
             */
            quota_exposure?: number | null;
            running: boolean;
            /** Format: date */
            starts_on: string;
        };
        CycleName: {
            name: string;
        };
        /** @description Numbers of one cycle. */
        CycleRides: {
            arranged: number;
            cancelled: number;
            cycle?: string | null;
            /** @description Absent: seats, requests and orientation. */
            cycle_id?: string | null;
            /** @description Of those held. */
            debriefed: number;
            held: number;
            missed: number;
            /** @description Waiting for a time, requests included. */
            planned: number;
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
             * Format: double
             * @description What a placement or ride-along is worth that was asked for to bring a successor forward, in units of gain.
             * @default 0.5
             */
            price_succession: number;
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
             * @description Critical roles that count more, or less, in this than the others, which count 1.
             * @default []
             */
            succession_roles: components["schemas"]["SuccessionRoleRule"][];
            /**
             * Format: double
             * @description What a level weighs in addition, that a successor gains towards a critical role: times the weight of the competency there.
             * @default 0
             */
            succession_weight: number;
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
             * @description Levels gained towards critical roles that nobody is ready for weigh more than any others.
             * @default false
             */
            uncovered_first: boolean;
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
        /** @description Where somebody saw themselves, on the competency's own scale. */
        DebriefEvidence: {
            competency_id: string;
            /** Format: double */
            level: number;
        };
        DebriefEvidenceView: {
            competency: string;
            /** Format: double */
            level: number;
        };
        /** @description What a debrief asks. */
        DebriefForm: {
            about: string;
            /** @description What the session teaches. */
            competencies: components["schemas"]["CompetencyToSee"][];
            /** Format: date-time */
            due_at: string;
            is_late: boolean;
            /** @description Themes to tap; their words stand with the pages. */
            themes: string[];
        };
        /** @description How the debrief of a session that was held stands. */
        DebriefState: {
            /** Format: date-time */
            due_at: string;
            is_done: boolean;
            /** @description It is past the time in which it was due, and still taken. */
            is_late: boolean;
        };
        /** @description How often a theme was named, by how many people. */
        DebriefTheme: {
            debriefs: number;
            people: number;
            /** @description One of the themes to tap, or as it was typed. */
            theme: string;
        };
        DebriefThemeMonth: {
            debriefs: number;
            /** @description "2026-11". */
            month: string;
            theme: string;
        };
        DebriefView: {
            about: string;
            /** Format: date-time */
            created_at: string;
            evidence: components["schemas"]["DebriefEvidenceView"][];
            /** Format: date */
            held_on?: string | null;
            id: string;
            is_late: boolean;
            learned: string;
            person: string;
            surprised: string;
            team: string;
            themes: string[];
            will_do: string;
        };
        /** @description All debriefs, for HR. */
        DebriefsView: {
            items: components["schemas"]["DebriefView"][];
            /** @description The same by month. */
            months: components["schemas"]["DebriefThemeMonth"][];
            /** @description How often each theme was named, most often first. */
            themes: components["schemas"]["DebriefTheme"][];
        };
        /**
         * @description HR's decision.
         * @enum {string}
         */
        Decision: "upheld" | "declined";
        /** @description Why a request is declined. */
        Declining: {
            reason: string;
        };
        /** @enum {string} */
        DeliveryState: "waiting" | "delivered" | "failed";
        DeliveryView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            delivered_at?: string | null;
            error?: string | null;
            event: string;
            id: string;
            /**
             * Format: date-time
             * @description Where it waits to be tried again.
             */
            next_try_at?: string | null;
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: int32
             * @description Of the last answer.
             */
            status?: number | null;
        };
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
            /** @description What was asked for and answered of assignments that are not planned any more, latest first. */
            requests: components["schemas"]["ObjectionView"][];
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
        /** @description A plan that does without an assignment. */
        DoneIn: {
            name: string;
            plan_id: string;
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
        /**
         * @description What an entry of a calendar is.
         * @enum {string}
         */
        EntryKind: "placement" | "visit" | "ride-along" | "meeting" | "leave" | "blackout";
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
        /** @description Both placements of an exchange: they begin together and last as long. */
        ExchangeTerms: {
            /** @description Where the partner goes. */
            partner_post_id: string;
            /** @description Where the one who proposed goes. */
            post_id: string;
            /**
             * Format: date
             * @description Any day of the first week.
             */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
        };
        /**
         * @description What a granted request excludes.
         * @enum {string}
         */
        Excludes: "post" | "weeks";
        ExpectedReadiness: {
            ready: boolean;
            /** Format: date */
            ready_on?: string | null;
            /** Format: date */
            taken_on: string;
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
        FallenRoleView: {
            /** Format: int32 */
            criticality: number;
            id: string;
            /** Format: int32 */
            impact_of_loss: number;
            incumbent: string;
            name: string;
            ready_now: number;
            /** @description Successors who stay, and those of them who are ready now. */
            successors: number;
            team: string;
        };
        /**
         * @description Whose calendar.
         * @enum {string}
         */
        FeedKind: "person" | "team";
        FeedList: {
            items: components["schemas"]["FeedView"][];
            /** @description Those without a link so far. */
            offers: components["schemas"]["FeedOffer"][];
        };
        /** @description A calendar that one could have a link to. */
        FeedOffer: {
            kind: components["schemas"]["FeedKind"];
            name: string;
            subject_id: string;
        };
        /** @description A link that is alive. */
        FeedView: {
            /** Format: date-time */
            created_at: string;
            id: string;
            kind: components["schemas"]["FeedKind"];
            /** @description Of the person or team. */
            name: string;
            subject_id: string;
            /**
             * Format: date-time
             * @description When a program last looked, to the hour.
             */
            used_at?: string | null;
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
        /** @description The whole in figures; shares lie in 0–1, but for `candidates_a_role`. */
        FiguresView: {
            /** @description Successors over all roles: who is successor for two counts twice. */
            candidates: number;
            /**
             * Format: double
             * @description Candidates ÷ roles: 132 for 44 are 3, or 300%.
             */
            candidates_a_role: number;
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
            /** @description The placement begins on the date that the manager gave. */
            as_wished: boolean;
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
        FloorBreakView: {
            cycle: string;
            plan: string;
            team: string;
            weeks: components["schemas"]["FloorWeekView"][];
        };
        FloorPlanView: {
            cycle: string;
            name: string;
            published: boolean;
        };
        /** @description A week below minimum staffing, in full-time people. */
        FloorWeekView: {
            /** Format: double */
            after: number;
            /** Format: double */
            before: number;
            /** Format: double */
            minimum: number;
            /** Format: date */
            monday: string;
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
        /** @description A goal as its person sets it. */
        GoalInput: {
            /** Format: date */
            by_on?: string | null;
            competency_id?: string | null;
            /** @description Whether it is reached. */
            done?: boolean;
            goal: string;
        };
        /** @description A goal of a development plan. */
        GoalView: {
            /** Format: date */
            by_on?: string | null;
            competency?: string | null;
            competency_id?: string | null;
            /** Format: date */
            done_on?: string | null;
            goal: string;
            id: string;
            /** Format: int32 */
            version: number;
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
        /** @description What would be if these people left today. */
        IfLeftView: {
            after: components["schemas"]["SuccessionCover"];
            /** Format: date */
            as_of: string;
            before: components["schemas"]["SuccessionCover"];
            /** @description Critical roles that lose somebody of their bench. */
            benches: components["schemas"]["BenchLossView"][];
            chain: components["schemas"]["ChainStepView"][];
            floors: components["schemas"]["FloorBreakView"][];
            people: components["schemas"]["NamedView"][];
            /** @description The plans that staffing was looked up in; empty where none runs or comes. */
            plans: components["schemas"]["FloorPlanView"][];
            /** @description Critical roles that they hold. */
            roles: components["schemas"]["FallenRoleView"][];
            /** @description Skills that a team must not lose and that only they, or they and one other, have. */
            skills: components["schemas"]["SkillLossView"][];
            /** @description Stays of theirs that fall away. */
            stays: components["schemas"]["LostStayView"][];
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
        Inbox: {
            /** @description Latest first. */
            items: components["schemas"]["MessageView"][];
            /** @description Pass as `after` to read on. */
            next?: string | null;
            /**
             * Format: int64
             * @description Of all of them, not of these alone.
             */
            unread: number;
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
        InsteadView: {
            /** @description Of the placement or ride in the plan. */
            id: string;
            /** Format: int32 */
            start_week: number;
            /** Format: date */
            starts_on: string;
            what: string;
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
        Items_AskedView: {
            items: {
                /** Format: date-time */
                asked_at: string;
                critical_role: components["schemas"]["NamedView"];
                id: string;
                person: components["schemas"]["NamedView"];
                post?: components["schemas"]["NamedView"] | null;
                /** @description Whether the one who reads this may take it away. */
                removable: boolean;
                session?: components["schemas"]["NamedView"] | null;
            }[];
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
        Items_DeliveryView: {
            items: {
                /** Format: date-time */
                at: string;
                /** Format: int32 */
                attempts: number;
                /** Format: date-time */
                delivered_at?: string | null;
                error?: string | null;
                event: string;
                id: string;
                /**
                 * Format: date-time
                 * @description Where it waits to be tried again.
                 */
                next_try_at?: string | null;
                state: components["schemas"]["DeliveryState"];
                /**
                 * Format: int32
                 * @description Of the last answer.
                 */
                status?: number | null;
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
        Items_GoalView: {
            items: {
                /** Format: date */
                by_on?: string | null;
                competency?: string | null;
                competency_id?: string | null;
                /** Format: date */
                done_on?: string | null;
                goal: string;
                id: string;
                /** Format: int32 */
                version: number;
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
        Items_MyPlanView: {
            items: {
                cycle: string;
                /** @description Whether one may be placed at all, and why not. */
                may_be_placed: boolean;
                placements: components["schemas"]["MyPlacementView"][];
                plan_id: string;
                reason?: string | null;
                /** @description "draft" or "published". */
                state: string;
                /** @description Posts that one wished for, best first; none: one gave no wishes before the plan was made. */
                wishes: components["schemas"]["MyWishView"][];
            }[];
        };
        Items_ObjectionView: {
            items: {
                answer?: string | null;
                /** Format: date-time */
                answered_at?: string | null;
                /** Format: date-time */
                created_at: string;
                done_in?: components["schemas"]["DoneIn"] | null;
                id: string;
                /** @description It came after the time in which changes could be asked for. */
                is_late: boolean;
                person: string;
                placement_id?: string | null;
                post?: string | null;
                reason: string;
                /** @description "open", "upheld" or "declined". */
                state: string;
                /** @description For HR: it was granted, and no plan does without the assignment yet. */
                to_mend: boolean;
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
                /**
                 * Format: double
                 * @description Share of what successors to critical roles lack that it closes; for those who see the whole succession.
                 */
                successor_gaps_closed?: number | null;
                /** Format: double */
                value: number;
                /** Format: int32 */
                version: number;
            }[];
        };
        Items_ReceivedMail: {
            items: {
                /** Format: date-time */
                at: string;
                id: string;
                recipient: string;
                sender: string;
                subject: string;
                text: string;
            }[];
        };
        Items_ReliefNeed: {
            items: {
                /** @description A placement of theirs cannot be published before it is recorded. */
                blocks: boolean;
                person: string;
                person_id: string;
                placements: components["schemas"]["PlacedView"][];
                relief?: components["schemas"]["ReliefView"] | null;
                team: string;
            }[];
        };
        Items_ReliefView: {
            items: {
                account_cover: string;
                approved_by: string;
                /** Format: date */
                approved_on: string;
                /** @description "sales" or "finance". */
                approver_function: string;
                /** @description A name. */
                covered_by?: string | null;
                covered_by_id?: string | null;
                pay: string;
                person: string;
                person_id: string;
                quota: string;
                /** Format: date-time */
                recorded_at: string;
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
        Items_StayChangeView: {
            items: {
                /** @description Why it was declined. */
                answer?: string | null;
                can_answer: boolean;
                /** @description For planners: it waits for them. */
                can_decide: boolean;
                can_withdraw: boolean;
                /** Format: date */
                ends_after: string;
                /**
                 * Format: date
                 * @description The last day as planned, and as asked for.
                 */
                ends_before: string;
                host_team: string;
                id: string;
                /** @description "early-end" or "extension". */
                kind: string;
                /** @description What happened, the first first. */
                log: components["schemas"]["LogView"][];
                /** @description The plan does not have the placement any more as it was. */
                outdated: boolean;
                parties: components["schemas"]["PartyView"][];
                person: string;
                /** @description For planners: the plan that shows it. */
                plan_id?: string | null;
                post: string;
                reason: string;
                /** Format: date */
                starts_on: string;
                /** @description "open", "agreed", "declined", "withdrawn" or "done". */
                state: string;
                /** Format: int32 */
                version: number;
                /** Format: int32 */
                weeks_after: number;
                /** Format: int32 */
                weeks_before: number;
            }[];
        };
        Items_TalentPool: {
            items: {
                id: string;
                members: components["schemas"]["TalentPoolMember"][];
                name: string;
                purpose: string;
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
        /** @description A joiner at a step. */
        JoinerBooking: {
            /** Format: date */
            from: string;
            host?: components["schemas"]["PersonBrief"] | null;
            /** @description It is booked already. */
            is_booked: boolean;
            /** Format: date */
            joined_on: string;
            joiner: components["schemas"]["PersonBrief"];
            step: string;
            /** Format: date */
            until: string;
        };
        /** @enum {string} */
        Language: "en" | "de";
        LanguageChoice: {
            language: components["schemas"]["Language"];
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
        /** @description A team that one leads. */
        LedTeamView: {
            id: string;
            name: string;
        };
        /** @description What the ledger says to somebody. */
        LedgerView: {
            /**
             * Format: double
             * @description What it owes them now: above 0 they come before others where plans are equally good, below 0 after them.
             */
            credit: number;
            /** @description Name of the latest cycle in which they could have been placed. */
            cycle: string;
            /**
             * Format: double
             * @description What all who could be placed got on average.
             */
            mean_share: number;
            /**
             * Format: double
             * @description What they got of their own best programme.
             */
            share: number;
        };
        LengthView: {
            /** Format: date */
            ends_on: string;
            /** Format: int32 */
            weeks: number;
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
        /** @description A whole level of the scale, and what somebody does who is there. */
        LevelMeaning: {
            /** Format: double */
            level: number;
            meaning?: string | null;
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
        /** @description Somebody's limit. */
        LimitForHr: {
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            ends_on?: string | null;
            id: string;
            kind: components["schemas"]["LimitKind"];
            person: string;
            /** @description Between the person and HR. */
            reason: string;
            /** Format: date */
            starts_on?: string | null;
            team: string;
        };
        /** @enum {string} */
        LimitKind: "own-location" | "weeks" | "no-placements" | "no-rides";
        /** @description One's own limit, with its reason. */
        LimitView: {
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            ends_on?: string | null;
            id: string;
            kind: components["schemas"]["LimitKind"];
            reason: string;
            /** Format: date */
            starts_on?: string | null;
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
        LogView: {
            /** Format: date-time */
            at: string;
            /** @description "asked", "agreed", "declined", "withdrawn", "drafted" or "done". */
            what: string;
            who: string;
        };
        LostStayView: {
            /** Format: date */
            ends_on: string;
            person: string;
            post: string;
            /** Format: date */
            starts_on: string;
        };
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
        /** @description A link: nobody can look it up later. */
        MadeFeed: {
            id: string;
            link: string;
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
        /** @description A webhook with the secret that signs what it gets; nobody is shown that again. */
        MadeWebhook: {
            secret: string;
            webhook: components["schemas"]["WebhookView"];
        };
        /** @description How the mails do: for planners and administrators. */
        MailReport: {
            /** Format: int64 */
            failed: number;
            /** @description Whether this installation sends mail at all. */
            mail_works: boolean;
            /** Format: int64 */
            sent: number;
            /** @description Those that did not get through, latest first. What they say is between Tandem and whom they go to. */
            trouble: components["schemas"]["MailTrouble"][];
            /** Format: int64 */
            waiting: number;
        };
        MailTrouble: {
            address: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts: number;
            error: string;
            /** @description Given up; otherwise it is tried again. */
            failed: boolean;
            id: string;
            name: string;
        };
        /**
         * @description How often somebody is told by mail.
         * @enum {string}
         */
        MailWish: "at-once" | "daily" | "weekly" | "never";
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
        /** @description How somebody is told. Minutes are of the day, in the time zone. */
        MessageSettings: {
            /** @description Where mail goes. */
            address: string;
            /** Format: int32 */
            digest_minute: number;
            mail: components["schemas"]["MailWish"];
            /** @description Whether this installation sends mail at all. */
            mail_works: boolean;
            /**
             * Format: int32
             * @description No mail comes from here …
             */
            quiet_from_minute: number;
            /**
             * Format: int32
             * @description … until here; the same minute twice: always one may come.
             */
            quiet_until_minute: number;
            /** @description Name in the IANA database. */
            time_zone: string;
        };
        /** @description A message in the reader's language. */
        MessageView: {
            /** Format: date-time */
            at: string;
            id: string;
            kind: string;
            /** @description The page that tells more. */
            path: string;
            read: boolean;
            text: string;
            title: string;
        };
        MetGroup: {
            avoided_given: number;
            /** @description People who named posts that they would rather not have. */
            avoiders: number;
            first: number;
            /** @description Absent: everybody. */
            team?: string | null;
            top_three: number;
            /** @description People who wished for posts. */
            wishers: number;
        };
        /** @description A competency below the role's target. */
        MissingView: {
            competency: string;
            competency_id: string;
            essential: boolean;
            /**
             * Format: double
             * @description By how much the fit rises when this alone is closed.
             */
            fit_effect: number;
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
        /** @description An answer. */
        MyAnswer: {
            /** @description Whether that would be just as good: "yes", "maybe", "no" or "unknown". */
            as_good: string;
            /** @description What would change for others, by their team. */
            colleagues: components["schemas"]["ColleaguesView"][];
            /** @description What one would have instead. */
            instead: components["schemas"]["OwnStayView"][];
            /** @description What stands in the way. */
            obstacles: components["schemas"]["ObstacleView"][];
            /** @description Whether it could be otherwise: "yes", "no" or "unknown". */
            possible: string;
            post?: string | null;
            /** @description HR had settled beforehand that one goes. */
            settled: boolean;
            /**
             * Format: date
             * @description The start that was asked about.
             */
            starts_on?: string | null;
            /** @description Teams that would be thinner. */
            teams: components["schemas"]["TeamEffectView"][];
            /** @description It would be possible if all of one of these gave way. */
            ways: components["schemas"]["ObstacleView"][][];
            /** Format: double */
            weeks_high?: number | null;
            /**
             * Format: double
             * @description What the plan would lose, weighed in weeks of work missed: between these.
             */
            weeks_low?: number | null;
        };
        /** @description A question about oneself, and what became of it. */
        MyAnswerView: {
            answer?: components["schemas"]["MyAnswer"] | null;
            asked: components["schemas"]["MyAsked"];
            post_id?: string | null;
            run_id: string;
            /** @description "waiting", "answered" or "stopped". */
            state: string;
        };
        /**
         * @description What somebody asks.
         * @enum {string}
         */
        MyAsked: "why-me" | "why-this-week" | "why-not" | "what-would-change";
        /** @description Some weeks of a calendar. */
        MyCalendarView: {
            /** @description By start. */
            entries: components["schemas"]["CalendarEntryView"][];
            /**
             * Format: date
             * @description The Monday of its first week.
             */
            from: string;
            team: string;
            /**
             * Format: date
             * @description The date that stands for today.
             */
            today: string;
            /** Format: int32 */
            weeks: number;
        };
        MyNomination: {
            band?: components["schemas"]["Band"] | null;
            /** Format: date */
            ready_on?: string | null;
            role: string;
            team: string;
        };
        /** @description One's own nominations, as far as the company tells nominees. */
        MyNominations: {
            items: components["schemas"]["MyNomination"][];
        };
        MyPlacementView: {
            placement_id: string;
            post: string;
            /** Format: date */
            starts_on: string;
        };
        /** @description A plan about which one may ask. */
        MyPlanView: {
            cycle: string;
            /** @description Whether one may be placed at all, and why not. */
            may_be_placed: boolean;
            placements: components["schemas"]["MyPlacementView"][];
            plan_id: string;
            reason?: string | null;
            /** @description "draft" or "published". */
            state: string;
            /** @description Posts that one wished for, best first; none: one gave no wishes before the plan was made. */
            wishes: components["schemas"]["MyWishView"][];
        };
        /** @description A question about oneself. */
        MyQuestion: {
            asked: components["schemas"]["MyAsked"];
            /** @description One's own: what "why me" and "why this week" are about. */
            placement_id?: string | null;
            plan_id: string;
            /** @description One of one's own wishes. */
            post_id?: string | null;
        };
        /** @description Everything about ride-alongs of one person. */
        MyRides: {
            /** Format: date */
            as_of: string;
            /** @description As guest, as host, and what the own team hosts; what waits for the reader first, then by time. */
            bookings: components["schemas"]["BookingView"][];
            /** @description Mondays, from this week on. */
            closed_weeks: string[];
            /** @description One's own answers, latest first. */
            debriefs: components["schemas"]["OwnDebrief"][];
            /** @description This ride period and the next. */
            load: components["schemas"]["RideHostLoad"][];
            /** @description Sessions of others, to come. */
            offers: components["schemas"]["RideOffer"][];
            /** @description The reader's own, to come. */
            own_offers: components["schemas"]["RideOffer"][];
            person_id: string;
            /** @description Skills of the reader's own function, for what an offer teaches. */
            skills: components["schemas"]["RideSkill"][];
            /** @description Placements that are over and were not looked back on. */
            stays: components["schemas"]["StayToDebrief"][];
            /** @description Themes that at least three people named. */
            themes: components["schemas"]["DebriefTheme"][];
            /** @description The time zone in which the person works. */
            zone: string;
        };
        /** @description What somebody who leads people sees of them. */
        MyTeamView: {
            /** Format: date */
            as_of: string;
            /** @description How often they said no, by cycle. */
            counts: components["schemas"]["VetoCount"][];
            /** @description Drafts that managers see, before the published plans; the next cycle first. */
            plans: components["schemas"]["TeamPlanView"][];
            teams: components["schemas"]["LedTeamView"][];
            /** @description Their own vetoes and those of the other side, latest first. */
            vetoes: components["schemas"]["VetoView"][];
        };
        MyWishView: {
            /** @description The plan has it. */
            is_met: boolean;
            post: string;
            post_id: string;
            /** @description From 1. */
            rank: number;
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
            /** @description Of a request that is granted. */
            excludes?: components["schemas"]["Excludes"];
            state: components["schemas"]["Decision"];
        };
        /** @description A new comment. */
        NewComment: {
            comment: string;
            cycle_id: string;
            /** @description Absent: the whole. */
            rule?: string | null;
        };
        /** @description A critical role as it is entered. */
        NewCriticalRole: {
            /**
             * Format: int32
             * @description 1 to 5, like the next two.
             */
            criticality: number;
            /** Format: int32 */
            impact_of_loss: number;
            incumbent_id?: string | null;
            name: string;
            /** Format: int32 */
            risk_of_loss: number;
            role_id: string;
            team_id: string;
            /**
             * Format: date
             * @description From when on nobody holds it, if that is known.
             */
            vacancy_on?: string | null;
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
        /** @description Answers. Exactly one of `booking_id` and `placement_id` says what they are about. */
        NewDebrief: {
            /** @default null */
            booking_id: string | null;
            /** @default [] */
            evidence: components["schemas"]["DebriefEvidence"][];
            /** @default  */
            learned: string;
            /** @default null */
            placement_id: string | null;
            /**
             * @description The levels become ratings of oneself, too.
             * @default false
             */
            rate: boolean;
            /** @default  */
            surprised: string;
            /** @default [] */
            themes: string[];
            /** @default  */
            will_do: string;
        };
        /** @description What happened. */
        NewEvents: {
            /** @description None: the plan is mended for the company's data as they are now. */
            events: components["schemas"]["PlanEvent"][];
        };
        NewFeed: {
            kind: components["schemas"]["FeedKind"];
            subject_id: string;
        };
        NewInvitations: {
            items: components["schemas"]["InvitationItem"][];
        };
        /** @description A new limit. */
        NewLimit: {
            cycle_id: string;
            /** Format: date */
            ends_on?: string | null;
            kind: components["schemas"]["LimitKind"];
            /** @description For HR alone. */
            reason: string;
            /**
             * Format: date
             * @description First and last day, of `weeks`.
             */
            starts_on?: string | null;
        };
        /** @description How somebody wants to be told. */
        NewMessageSettings: {
            /** Format: int32 */
            digest_minute: number;
            mail: components["schemas"]["MailWish"];
            /** Format: int32 */
            quiet_from_minute: number;
            /** Format: int32 */
            quiet_until_minute: number;
            time_zone: string;
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
        /** @description A new proposal. */
        NewProposal: {
            cycle_id: string;
            proposed: components["schemas"]["Proposed"];
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
        /** @description The same for several people. */
        NewReliefs: {
            /** @description Ids. */
            people: string[];
            relief: components["schemas"]["Relief"];
        };
        /** @description A session that somebody offers. Date and time are those of the host's own location. */
        NewRideOffer: {
            consent_needed?: boolean;
            /** Format: date */
            day: string;
            /** @description "ride-along" or "meeting". */
            kind: string;
            /** Format: int32 */
            minutes: number;
            place?: string | null;
            prebrief?: string | null;
            remote: boolean;
            /** Format: int32 */
            seats: number;
            /** @description Ids of competencies. */
            teaches?: string[];
            /** @description "10:30". */
            time: string;
            title: string;
        };
        /** @description A guest asks a host or a team: one of the two. */
        NewRideRequest: {
            /** @default null */
            host_id: string | null;
            /** @default null */
            team_id: string | null;
            /**
             * @description What the guest would like to see.
             * @default null
             */
            wish: string | null;
        };
        /** @description Another time of an offered session, at the host's location. */
        NewRideTime: {
            /** Format: date */
            day: string;
            time: string;
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
        /** @description Another length of a published placement. */
        NewStayChange: {
            placement_id: string;
            /** @description The three who have to agree read it, and HR. */
            reason: string;
            /**
             * Format: int32
             * @description From its first day on: fewer than planned end it early, more extend it.
             */
            weeks: number;
        };
        NewTalentPool: {
            name: string;
            purpose?: string;
        };
        NewTalentPoolMember: {
            note?: string;
        };
        /** @description A manager's no. */
        NewVeto: {
            /**
             * Format: date
             * @description A Monday on which it could begin instead.
             */
            alternative_on: string;
            /**
             * Format: date
             * @description The last day on which the no holds.
             */
            expires_on: string;
            placement_id: string;
            /** @description HR and the managers of both teams read it. */
            reason: string;
        };
        NewWebhook: {
            events: components["schemas"]["WebhookEvent"][];
            url: string;
        };
        /** @description New dates; each of the last days counts. */
        NewWindow: {
            /** Format: date */
            comments_until: string;
            /** Format: date */
            opens_on: string;
            /** Format: date */
            wishes_until: string;
        };
        /** @description All that somebody wishes for. */
        NewWishes: {
            avoid?: string[];
            lengths_weeks?: number[];
            prefer?: string[];
            /** @description Weeks by their Mondays; any day stands for its week. */
            spans?: components["schemas"]["WeekSpan"][];
        };
        /** @description Something that can be added to the plan and keeps every rule. */
        NextActionView: {
            /** @description Without it nobody could say when: at least that many. */
            at_least: boolean;
            closes: components["schemas"]["ClosesView"][];
            /**
             * Format: double
             * @description Person-weeks of work missed.
             */
            disruption: number;
            host_team: string;
            instead_of?: components["schemas"]["InsteadView"] | null;
            /**
             * Format: double
             * @description Share of the week.
             */
            intensity: number;
            kind: components["schemas"]["WayKindView"];
            /**
             * Format: double
             * @description Months by which the person is ready sooner.
             */
            months_saved: number;
            /** @description Of a session: the one in the plan. */
            occurrence?: string | null;
            person: components["schemas"]["NamedView"];
            /**
             * Format: double
             * @description Months saved for a person-week of work missed.
             */
            rate: number;
            /** Format: date */
            ready_on_after?: string | null;
            /** Format: date */
            ready_on_before?: string | null;
            role: string;
            role_id: string;
            /** Format: int32 */
            start_week: number;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
            what: string;
            /** @description Of the post or the session. */
            what_id: string;
        };
        /** @description What would help most. */
        NextActionsView: {
            /** Format: date */
            as_of: string;
            /** @description The cycle whose plan things are added to; absent where no plan runs or comes. */
            cycle_id?: string | null;
            /** @description The best over all roles. */
            overall: components["schemas"]["NextActionView"][];
            plan?: string | null;
            plan_id?: string | null;
            /** @description Whether that plan is published. */
            published: boolean;
            /** @description The best of each role in which somebody is not ready, those that nobody is ready for first. */
            roles: components["schemas"]["RoleActionsView"][];
        };
        /** @description The grid with its history. */
        NineBoxView: {
            /** Format: date */
            as_of: string;
            /** @description Who changed what, the latest first. */
            changes: components["schemas"]["BoxChangeView"][];
            /** @description Everybody who can be placed in it, by name. */
            people: components["schemas"]["BoxedPersonView"][];
        };
        /** @description Why somebody could follow. */
        Nomination: {
            emergency?: boolean;
            /** @description May be empty where fit suggested them. */
            reason: string;
            /** @description Taken over from the suggestions by fit. */
            suggested?: boolean;
        };
        /**
         * @description What somebody who is nominated learns of it.
         * @enum {string}
         */
        NomineesSee: "nothing" | "role" | "role-and-date";
        /** @description A request for a change. */
        ObjectionView: {
            answer?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            /** Format: date-time */
            created_at: string;
            done_in?: components["schemas"]["DoneIn"] | null;
            id: string;
            /** @description It came after the time in which changes could be asked for. */
            is_late: boolean;
            person: string;
            placement_id?: string | null;
            post?: string | null;
            reason: string;
            /** @description "open", "upheld" or "declined". */
            state: string;
            /** @description For HR: it was granted, and no plan does without the assignment yet. */
            to_mend: boolean;
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
        /** @description One thing that stands in the way, or that would have to give way. */
        ObstacleView: {
            /**
             * Format: double
             * @description By how much it would have to give way: full-time people, visitors, a share, as the kind counts.
             */
            amount?: number | null;
            is_own_team: boolean;
            /**
             * @description Of oneself: "self-settled", "self-excluded", "self-leave", "self-quota", "self-share", "self-places", "self-limit",
             *     "self-not-eligible"; "colleague": something that holds for somebody else; "mentor"; "fair": everybody's fair share;
             *     "team-minimum", "team-away", "team-blackout"; "post-full", "post-needs", "post-starts", "post-lengths"; "rides";
             *     "cycle-work", "cycle-balance", "cycle-cooldown", "cycle-starts"; "rule".
             */
            kind: string;
            post?: string | null;
            /** @description The own reason, as it is recorded. */
            reason?: string | null;
            team?: string | null;
            /** @description Mondays of the weeks in which. */
            weeks: string[];
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
        /** @description What is open for comment. */
        OpenRules: {
            /** @description Whoever answers. */
            ask: string[];
            /** @description Oldest first; without names. */
            comments: components["schemas"]["RuleComment"][];
            cycle: string;
            cycle_id: string;
            rules: components["schemas"]["PlainRule"][];
            /** Format: date */
            today: string;
            window?: components["schemas"]["SayWindow"] | null;
        };
        OrientationName: {
            id: string;
            name: string;
        };
        /** @description Ride-alongs of joiners: so many within so many weeks from the day they join. */
        OrientationRule: {
            /** Format: int32 */
            rides: number;
            /** Format: int32 */
            weeks: number;
        };
        /** @description Something that joiners go along to. */
        OrientationStep: {
            /**
             * Format: int32
             * @description Days after joining from which on it takes place, within four weeks.
             */
            after_days: number;
            /** @description Joiners of this function; absent: all. */
            function_id?: string | null;
            host_team_id: string;
            /** @description Absent: a new one. */
            id?: string | null;
            /** @description "ride-along" or "meeting". */
            kind: string;
            /** Format: int32 */
            minutes: number;
            name: string;
            /**
             * Format: int32
             * @description Joiners whom one host takes along at this step.
             */
            seats_a_host: number;
        };
        /** @description The steps, all of them. */
        OrientationSteps: {
            steps: components["schemas"]["OrientationStep"][];
        };
        /** @description The template, and who is booked by it. */
        OrientationView: {
            bookings: components["schemas"]["JoinerBooking"][];
            functions: components["schemas"]["OrientationName"][];
            /** @description Joiners of the last 60 days, and those to come. */
            joiners: number;
            steps: components["schemas"]["OrientationStep"][];
            teams: components["schemas"]["OrientationName"][];
            /** Format: int32 */
            version: number;
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
        /** @description What somebody wrote, for themselves. */
        OwnDebrief: {
            /** @description The host and the session, or the post. */
            about: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            learned: string;
            surprised: string;
            themes: string[];
            will_do: string;
        };
        /** @description Somebody's own entry. */
        OwnLedger: {
            entry?: components["schemas"]["LedgerView"] | null;
        };
        /** @description A placement of one's own. */
        OwnStayView: {
            /** Format: date */
            ends_on: string;
            post: string;
            /** Format: date */
            starts_on: string;
        };
        /** @description What somebody wishes for. */
        OwnWishes: {
            /** @description Posts rather not. */
            avoid: string[];
            lengths_weeks: number[];
            /** @description Posts, best first. */
            prefer: string[];
            spans: components["schemas"]["WeekSpan"][];
            /**
             * Format: date-time
             * @description Absent: nothing was saved on the page yet.
             */
            updated_at?: string | null;
            /**
             * Format: int32
             * @description To be sent with a change; 0 at first.
             */
            version: number;
        };
        /** @description Requests for a change of a cycle's plans, in numbers. */
        PaceView: {
            answered: number;
            /** @description Some were made, but so few that the numbers would speak of single people: none are given. */
            few: boolean;
            /** Format: double */
            longest_hours?: number | null;
            made: number;
            /**
             * Format: double
             * @description Hours from asking to the answer: half of the answers came within so many. Absent: too few were answered.
             */
            median_hours?: number | null;
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
        /** @description One of the three who have to agree. */
        PartyView: {
            /** Format: date-time */
            agreed_at?: string | null;
            /** @description Absent: nobody leads that team; HR agrees for it. */
            name?: string | null;
            side: components["schemas"]["Side"];
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
        /** @description Somebody, by name and team. */
        PersonBrief: {
            id: string;
            name: string;
            team: string;
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
        PlacedView: {
            /** Format: double */
            intensity: number;
            post: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
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
        /** @description One rule in words. */
        PlainRule: {
            /** @description "placements", "dates", "teams", "people", "rides", "exchange", "worth" or "always". */
            group: string;
            /** @description No plan breaks it; otherwise it is weighed against what people learn. */
            hard: boolean;
            id: string;
            sentence: string;
            title: string;
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
            /**
             * Format: date
             * @description The one start that it is about; absent: every start up to its last day.
             */
            starts_on?: string | null;
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
            /**
             * Format: double
             * @description Share of what successors to critical roles lack that it closes; for those who see the whole succession.
             */
            successor_gaps_closed?: number | null;
            /** Format: double */
            value: number;
            /** Format: int32 */
            version: number;
        };
        /** @description A plan that the outlook counts on. */
        PlanUsedView: {
            id: string;
            name: string;
            state: string;
        };
        /** @description Planned against actual. Levels are of the competency's own scale. */
        PlannedAgainstActual: {
            /**
             * Format: double
             * @description What a manager or certificate said since; absent: nobody rated it yet.
             */
            actual?: number | null;
            /** Format: double */
            before: number;
            competency: string;
            /** Format: date */
            ended_on: string;
            /** Format: double */
            planned: number;
            post: string;
            /** Format: date */
            starts_on: string;
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
        /** @description How a proposed post is offered. */
        PostTerms: {
            /**
             * Format: double
             * @description Share of the week: 0.2, 0.5 or 1. Absent: the whole week.
             */
            intensity?: number | null;
            lengths_weeks: number[];
            /** @description Somebody of the team: what they can do is what one can learn. */
            mentor_id: string;
        };
        /** @description What to read before, and who is there. */
        Prebrief: {
            text: string;
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
            /** @description In the language of the account, or else the one that was asked for, as is the detail. */
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
        /** @description Whom one could exchange with, and what could be proposed. */
        ProposalChoices: {
            /** @description People of other teams. */
            colleagues: components["schemas"]["Colleague"][];
            own_team_id: string;
            /** @description Posts of all teams that are offered. */
            posts: components["schemas"]["TeamPost"][];
            skills: components["schemas"]["SayChoice"][];
            teams: components["schemas"]["SayChoice"][];
        };
        /** @description HR's decision. */
        ProposalDecision: {
            accept: boolean;
            /** @description Why not; with a yes, whatever there is to say. */
            answer?: string;
            exchange?: components["schemas"]["ExchangeTerms"] | null;
            post?: components["schemas"]["PostTerms"] | null;
        };
        /** @description A proposal as those concerned and HR see it. */
        ProposalView: {
            answer?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description The reader proposed it. */
            mine: boolean;
            /** @description Names of the posts, or of what the post teaches. */
            names: string[];
            /** @description Team of the partner, or the one that would offer the post. */
            other_team: string;
            partner?: string | null;
            person: string;
            person_id: string;
            proposed: components["schemas"]["Proposed"];
            /** @description "asked", "open", "accepted", "declined" or "withdrawn". */
            state: string;
            /** @description Team of the one who proposes. */
            team: string;
            /** Format: int32 */
            version: number;
        };
        /** @description What is proposed. */
        Proposed: {
            /** @enum {string} */
            kind: "exchange";
            partner_id: string;
            /** @description Where the partner would go. */
            partner_post_id?: string | null;
            /** @description Where the one who proposes would go: a post of the partner's team. Absent: HR chooses. */
            post_id?: string | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: int32 */
            weeks?: number | null;
            why: string;
        } | {
            /** @enum {string} */
            kind: "post";
            name: string;
            teaches: string[];
            team_id: string;
            why: string;
        };
        /** @description Where a plan stands on its way. */
        PublicationView: {
            answers: components["schemas"]["AnswerCounts"];
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
        /** @description Where somebody is put. */
        PutInBox: {
            box?: components["schemas"]["BoxPlace"] | null;
            note?: string;
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
        /** @description Of somebody with a quota: what was decided on it. */
        QuotaView: {
            relief?: components["schemas"]["ReliefView"] | null;
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
        ReadinessPoint: {
            /** Format: date */
            on: string;
            /** Format: double */
            with_plan: number;
            /** Format: double */
            without_plan: number;
        };
        /** @description One competency of a role's profile against one person. Levels are of the competency's own scale. */
        ReadinessRequirement: {
            /**
             * Format: double
             * @description P_k: how likely the true level is at or above the target.
             */
            chance: number;
            competency: string;
            competency_id: string;
            essential: boolean;
            /** Format: double */
            estimate: number;
            /**
             * Format: double
             * @description The level that counts: as it was rated by a manager or certified, else the planning estimate.
             */
            level: number;
            met: boolean;
            /**
             * Format: double
             * @description What it adds to the fit: w·min(L, T)/T ÷ Σ w.
             */
            part: number;
            /**
             * Format: double
             * @description Levels that published plans taught since the rating, or will teach until the end of the last band.
             */
            planned: number;
            /** Format: date */
            rated_on?: string | null;
            /** Format: double */
            target: number;
            validated: boolean;
            /**
             * Format: double
             * @description w ÷ Σ w.
             */
            weight: number;
        };
        /** @description What one successor's readiness is made of. */
        ReadinessTrace: {
            /** @description The fit at the end of each of the next quarters. */
            curve: components["schemas"]["ReadinessPoint"][];
            /** @description When they were expected to be ready, as snapshots saw it. */
            expected: components["schemas"]["ExpectedReadiness"][];
            person_id: string;
            requirements: components["schemas"]["ReadinessRequirement"][];
            /** @description What finished placements were to teach, and what ratings say since. */
            tracked: components["schemas"]["PlannedAgainstActual"][];
        };
        /** @description A mail as it arrived in the demo's mailbox. */
        ReceivedMail: {
            /** Format: date-time */
            at: string;
            id: string;
            recipient: string;
            sender: string;
            subject: string;
            text: string;
        };
        /** @description What was decided. */
        Relief: {
            /** @description To the accounts. */
            account_cover: string;
            /** @description Who approved it, by name. */
            approved_by: string;
            /** Format: date */
            approved_on: string;
            approver_function: components["schemas"]["ApproverFunction"];
            /** @description Who looks after them, by id. */
            covered_by?: string | null;
            /** @description To commission and pay. */
            pay: string;
            /** @description What happens to the quota. */
            quota: string;
        };
        /** @description Somebody with a quota who is placed in a plan. */
        ReliefNeed: {
            /** @description A placement of theirs cannot be published before it is recorded. */
            blocks: boolean;
            person: string;
            person_id: string;
            placements: components["schemas"]["PlacedView"][];
            relief?: components["schemas"]["ReliefView"] | null;
            team: string;
        };
        /** @description A record. */
        ReliefView: {
            account_cover: string;
            approved_by: string;
            /** Format: date */
            approved_on: string;
            /** @description "sales" or "finance". */
            approver_function: string;
            /** @description A name. */
            covered_by?: string | null;
            covered_by_id?: string | null;
            pay: string;
            person: string;
            person_id: string;
            quota: string;
            /** Format: date-time */
            recorded_at: string;
            /** Format: int32 */
            version: number;
        };
        /** @description Who was reminded. */
        Reminded: {
            raters: number;
            requests: number;
        };
        /** @description Who was reminded. */
        RemindedView: {
            /** @description They were reminded less than a day ago. */
            lately: number;
            reminded: number;
            /** @description Names of those who have no account. */
            without_account: string[];
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
            /** @description With what a manager wished first, then least change first. */
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
            /** @description The other dates that managers gave, as sentences. */
            wishes: string[];
        };
        /** @description The partner's yes or no. */
        Reply: {
            agree: boolean;
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
        /**
         * @description What can be done with a booking.
         * @enum {string}
         */
        RideAction: "arrange" | "move" | "another-time" | "cancel" | "decline" | "consent" | "prebrief" | "report" | "debrief";
        /** @enum {string} */
        RideConsent: "not-needed" | "asked" | "given" | "refused";
        RideDay: {
            /** Format: date */
            day: string;
            times: components["schemas"]["RideTime"][];
        };
        RideHostChoice: {
            function: string;
            id: string;
            /** @description As many guests in this ride period as a host may have. */
            is_full: boolean;
            name: string;
            team: string;
        };
        /** @description A host's guests in one ride period. */
        RideHostLoad: {
            arranged: number;
            /** @description Seats of offered sessions that nobody has taken. */
            free_seats: number;
            /** Format: date */
            from: string;
            /** @description Guests that a host may have; absent: no limit. */
            limit?: number | null;
            /** @description Guests, each meeting counted once. */
            load: number;
            planned: number;
            /** Format: date */
            until: string;
        };
        /** @description Whom one can ask. */
        RideHosts: {
            hosts: components["schemas"]["RideHostChoice"][];
            teams: components["schemas"]["RideTeamChoice"][];
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
        /**
         * @description What waits for somebody.
         * @enum {string}
         */
        RideNeed: "time" | "another-time" | "answer" | "report" | "debrief";
        /** @description A dated session with seats. */
        RideOffer: {
            /** @description The host asks the customer first. */
            consent_needed: boolean;
            /** @description Who comes, for the host. */
            guests: components["schemas"]["PersonBrief"][];
            host: components["schemas"]["PersonBrief"];
            id: string;
            /** @description "ride-along" or "meeting". */
            kind: string;
            /** Format: int32 */
            minutes: number;
            place?: string | null;
            prebrief?: string | null;
            /** @description Why the reader cannot take a seat; absent: they can, or it is their own. */
            refusal?: string | null;
            remote: boolean;
            /** Format: int32 */
            seats: number;
            /** Format: date-time */
            starts_at: string;
            taken: number;
            /** @description Names of competencies that it teaches. */
            teaches: string[];
            title: string;
            /** Format: int32 */
            version: number;
            waiting: number;
            /** @description The time zone in which the reader works. */
            zone: string;
        };
        /** @description Whether it took place. */
        RideOutcome: {
            took_place: boolean;
        };
        /** @description The programme as it stands. */
        RideProgramme: {
            /** @description Latest first; what belongs to no cycle comes last. */
            cycles: components["schemas"]["CycleRides"][];
            /** @description For whom something waits, by how much. */
            waiting: components["schemas"]["RideTasks"][];
        };
        /** @description Why; may be left out. */
        RideReason: {
            reason?: string | null;
        };
        /** @description Who was reminded. */
        RideReminded: {
            /** @description People and teams. */
            reminded: number;
        };
        /** @description Whom to remind. */
        RideReminder: {
            /**
             * @description People and teams by their ids; absent: all for whom something waits.
             * @default null
             */
            ids: string[] | null;
        };
        /**
         * @description On which side of a booking somebody is.
         * @enum {string}
         */
        RideSide: "guest" | "host" | "team";
        RideSkill: {
            id: string;
            name: string;
        };
        /** @description Somebody, or a team, for whom something waits. */
        RideTasks: {
            /** @description To give a time. */
            arrange: number;
            /** @description To look back on. */
            debrief: number;
            /** @description Of the person, or of the team. */
            id: string;
            name: string;
            /** Format: date-time */
            reminded_at?: string | null;
            /** @description To say whether it took place. */
            report: number;
            /** @description The person's team; absent for a team. */
            team?: string | null;
        };
        RideTeamChoice: {
            function: string;
            id: string;
            name: string;
        };
        RideTime: {
            /** Format: date-time */
            starts_at: string;
            /** @description It lies in the guest's day, too. */
            suits_guest: boolean;
        };
        /** @description Times that are left for a session. */
        RideTimes: {
            /** @description Days with at least one time. */
            days: components["schemas"]["RideDay"][];
            /** Format: date */
            from: string;
            /** @description Where the guest does, if that is another time zone. */
            guest_zone?: string | null;
            /** Format: int32 */
            minutes: number;
            /** Format: date */
            until: string;
            /** @description Where the host works. */
            zone: string;
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
        RoleActionsView: {
            actions: components["schemas"]["NextActionView"][];
            ready_now: number;
            role: string;
            role_id: string;
            team: string;
            /** @description Essentials that somebody on the bench lacks and that no post or session of the plan's cycle teaches. */
            untaught: string[];
        };
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
            critical_roles: components["schemas"]["RuleTouches"][];
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
        };
        /** @description A comment as everybody in the cycle sees it. */
        RuleComment: {
            answer?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            comment: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description It is one's own. */
            mine: boolean;
            /** @description The rule that it is about; absent: the whole. */
            rule?: string | null;
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
        SayChoice: {
            id: string;
            name: string;
        };
        SayCycle: {
            id: string;
            name: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
        };
        /** @description A post to wish for. */
        SayPost: {
            id: string;
            /** @description Shares of the week. */
            intensities: number[];
            lengths_weeks: number[];
            location?: string | null;
            name: string;
            /** @description Names of the skills. */
            teaches: string[];
            team: string;
        };
        /** @description What somebody can say, and said. */
        SayView: {
            /** @description Names of those in HR. */
            ask: string[];
            cycle?: components["schemas"]["SayCycle"] | null;
            lengths_weeks: number[];
            limits: components["schemas"]["LimitView"][];
            /** @description Whether HR has the person among those who may be placed: otherwise wishes for posts lead nowhere. */
            may_be_placed: boolean;
            /** @description Posts of other teams that are offered. */
            posts: components["schemas"]["SayPost"][];
            /** @description One's own, and those in which one is the partner. */
            proposals: components["schemas"]["ProposalView"][];
            /** Format: date */
            today: string;
            window?: components["schemas"]["SayWindow"] | null;
            wishes: components["schemas"]["OwnWishes"];
        };
        /** @description When people are heard. */
        SayWindow: {
            /** @description "not-yet", "open" or "over". */
            comments: string;
            /** Format: date */
            comments_until: string;
            /** Format: date */
            opens_on: string;
            /** Format: int32 */
            version: number;
            wishes: string;
            /** Format: date */
            wishes_until: string;
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
            person_id: string;
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
        /**
         * @description The three who have to agree.
         * @enum {string}
         */
        Side: "person" | "home" | "host";
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
        SkillLossView: {
            after: number;
            /** @description Qualified people of the team. */
            before: number;
            competency: string;
            /** @description Those of them who stay and whom one sees. */
            left: components["schemas"]["NamedView"][];
            team: string;
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
        /** @description A Monday on which it could begin. */
        StartDate: {
            /** @description The person is on leave, or kept at home, in one of its weeks: another length or a part of the week may still do. */
            is_hard: boolean;
            /** Format: date */
            monday: string;
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
        /** @description What one of the three says. */
        StayAnswer: {
            agree: boolean;
            /** @description Why not; the other two read it. */
            note?: string | null;
        };
        /** @description An early end or an extension. */
        StayChangeView: {
            /** @description Why it was declined. */
            answer?: string | null;
            can_answer: boolean;
            /** @description For planners: it waits for them. */
            can_decide: boolean;
            can_withdraw: boolean;
            /** Format: date */
            ends_after: string;
            /**
             * Format: date
             * @description The last day as planned, and as asked for.
             */
            ends_before: string;
            host_team: string;
            id: string;
            /** @description "early-end" or "extension". */
            kind: string;
            /** @description What happened, the first first. */
            log: components["schemas"]["LogView"][];
            /** @description The plan does not have the placement any more as it was. */
            outdated: boolean;
            parties: components["schemas"]["PartyView"][];
            person: string;
            /** @description For planners: the plan that shows it. */
            plan_id?: string | null;
            post: string;
            reason: string;
            /** Format: date */
            starts_on: string;
            /** @description "open", "agreed", "declined", "withdrawn" or "done". */
            state: string;
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            weeks_after: number;
            /** Format: int32 */
            weeks_before: number;
        };
        StayDecision: {
            /** @description Why it is declined; the three read it. */
            answer?: string | null;
            decision: components["schemas"]["StayDecisionKind"];
        };
        /**
         * @description What HR makes of it.
         * @enum {string}
         */
        StayDecisionKind: "confirm" | "draft" | "decline";
        /** @description Somebody who goes, or comes. */
        StayLine: {
            /**
             * Format: date
             * @description The last Friday, and the Monday back.
             */
            ends_on: string;
            /** @description Who comes the other way at the same time. */
            exchange_with: string[];
            home_team: string;
            host_team: string;
            /**
             * Format: double
             * @description Share of the week.
             */
            intensity: number;
            /** @description What they should learn, most first. */
            learns: string[];
            mentor?: string | null;
            person: string;
            person_id: string;
            placement_id: string;
            post: string;
            post_id: string;
            /** Format: date */
            returns_on: string;
            /** Format: date */
            starts_on: string;
            /** @description As whose manager one may say no: "home" or "host"; absent once it has begun. */
            veto_as?: string | null;
            /** Format: int32 */
            weeks: number;
        };
        /** @description A placement that is over. */
        StayToDebrief: {
            /** Format: date-time */
            due_at: string;
            /** Format: date */
            ended_on: string;
            is_late: boolean;
            placement_id: string;
            post: string;
            team: string;
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
        /** @description What concerns somebody. */
        StaysView: {
            /** @description Latest first. */
            items: components["schemas"]["StayChangeView"][];
            /**
             * Format: int32
             * @description Weeks between asking and the day on which something changes, at least.
             */
            notice_weeks: number;
            stays: components["schemas"]["ChangeableStay"][];
        };
        /**
         * @description How a role stays empty, or that it is filled.
         * @enum {string}
         */
        StepEnd: "filled" | "nobody" | "leaving" | "taken" | "circle";
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
        /** @description What somebody did to a critical role. */
        SuccessionChange: {
            /** Format: date-time */
            at: string;
            by?: string | null;
            id: string;
            /** @description confirmed, dismissed, added, edited, removed, nominated, unnominated, undone */
            kind: string;
            /** @description Successors that it touched. */
            people: string[];
            undone: boolean;
        };
        /** @description What a change did. */
        SuccessionChanged: {
            /** @description Takes it back: `POST /succession/changes/{id}/undo`. */
            change_id: string;
            /** @description What does not count as it reads, of this role. */
            flaws: components["schemas"]["SuccessionFlaw"][];
            /** @description Who is no successor any more because they hold the role now. */
            moved_out: components["schemas"]["NamedView"][];
            role_id: string;
            /**
             * Format: int32
             * @description Absent where the role is gone.
             */
            version?: number | null;
        };
        /** @description How the critical roles that one sees are covered. */
        SuccessionCover: {
            /** @description Roles with a successor, with one who is ready now, and with one of their own who is. */
            covered: number;
            /** @description Roles that somebody holds. */
            held: number;
            net: number;
            ready: number;
            roles: number;
        };
        /** @description Something on record that does not count, or not as it reads. */
        SuccessionFlaw: {
            /** @description Of a circle: the roles in it, from one to the next and back to the first. */
            circle: string[];
            kind: components["schemas"]["SuccessionFlawKind"];
            /** Format: date */
            on?: string | null;
            person?: string | null;
            person_id?: string | null;
            role: string;
            role_id: string;
        };
        /** @enum {string} */
        SuccessionFlawKind: "no-profile" | "incumbent-left" | "successor-left" | "own-successor" | "circle";
        /**
         * @description A figure that can have a target.
         * @enum {string}
         */
        SuccessionMeasure: "coverage" | "readiness" | "net-coverage" | "depth";
        /** @description What holds for the whole company. */
        SuccessionPolicy: {
            bands: components["schemas"]["Bands"];
            nominees_see: components["schemas"]["NomineesSee"];
        };
        /** @description How much one critical role counts among the others. */
        SuccessionRoleRule: {
            critical_role: string;
            /**
             * Format: double
             * @description Every other critical role counts 1; 0 leaves this one out.
             */
            weight: number;
        };
        /** @description Policy and targets together, as they are edited. */
        SuccessionSettings: {
            policy: components["schemas"]["SuccessionPolicy"];
            targets: components["schemas"]["SuccessionTarget"][];
        };
        /** @description What the bench should reach. */
        SuccessionTarget: {
            /** Format: date */
            by_on?: string | null;
            measure: components["schemas"]["SuccessionMeasure"];
            /**
             * Format: double
             * @description A share of 0 to 1; of depth the ready people a role.
             */
            value: number;
        };
        /** @description How the bench of one's part stood. */
        SuccessionTrend: {
            figures: components["schemas"]["FiguresView"];
            /** @description `published`: a plan was; `quarter`: the first look in that quarter. */
            occasion: string;
            /** Format: date */
            quarter_ends_on: string;
            /** Format: date */
            taken_on: string;
        };
        /** @description Whether the plan changes who is ready for what. */
        SuccessionView: {
            /** Format: date */
            as_of: string;
            figures: components["schemas"]["FiguresView"];
            /** @description What is on record and does not count, or not as it reads, and why. */
            flaws: components["schemas"]["SuccessionFlaw"][];
            /** @description Whether one may confirm, edit and nominate. */
            may_edit: boolean;
            /** @description Whether one may settle policy and targets. */
            may_settle: boolean;
            /**
             * @description The plans that "with the plan" counts on: of each cycle the published one, else its latest draft that one may see; and
             *     drafts beside a published one, for "with the draft".
             */
            plans: components["schemas"]["PlanUsedView"][];
            policy: components["schemas"]["SuccessionPolicy"];
            /** @description Roles that are not on the list and may belong there. */
            proposals: components["schemas"]["CriticalRoleProposal"][];
            quarters: components["schemas"]["QuarterView"][];
            roles: components["schemas"]["CriticalRoleView"][];
            successors_of_several: components["schemas"]["SeveralView"][];
            targets: components["schemas"]["SuccessionTarget"][];
            /** @description Skills that a team named as critical and that fewer than two of its people have, and essentials that one of them has. */
            thin_skills: components["schemas"]["ThinSkill"][];
            /** @description The bench as it stood: the last snapshot of each quarter. */
            trend: components["schemas"]["SuccessionTrend"][];
        };
        /** @description Somebody who is not on the bench and fits. */
        SuccessorSuggestion: {
            badge: components["schemas"]["Badge"];
            /** Format: int32 */
            essentials: number;
            /** Format: int32 */
            essentials_met: number;
            person: string;
            person_id: string;
            ready_now: boolean;
            role: string;
            /** Format: double */
            shown_fit: number;
            team: string;
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
        /** @description A talent pool with the people in it whom one sees. */
        TalentPool: {
            id: string;
            members: components["schemas"]["TalentPoolMember"][];
            name: string;
            purpose: string;
            /** Format: int32 */
            version: number;
        };
        TalentPoolMember: {
            /** Format: date */
            added_on: string;
            /** @description They left the company; the row is kept. */
            has_left: boolean;
            note: string;
            person: string;
            person_id: string;
            team: string;
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
        /** @description A team's staffing by week. */
        TeamCoverView: {
            team: string;
            team_id: string;
            weeks: components["schemas"]["CoverWeekView"][];
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
        /** @description A team that would miss more work. */
        TeamEffectView: {
            /** Format: date */
            ends_on: string;
            is_own_team: boolean;
            /** Format: date */
            starts_on: string;
            team: string;
            /**
             * Format: double
             * @description Full-time weeks.
             */
            weeks_missed: number;
        };
        TeamGave: {
            gave: number;
            people: number;
            team: string;
        };
        /** @description What a team gives up. */
        TeamLossView: {
            lowest?: components["schemas"]["LowestView"] | null;
            team: string;
            team_id: string;
            /** Format: double */
            weeks_missed: number;
        };
        TeamMember: {
            id: string;
            name: string;
            team: string;
            team_id: string;
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
        /** @description A plan, as far as it concerns a team. */
        TeamPlanView: {
            /** @description Visitors to own teams. */
            arriving: components["schemas"]["StayLine"][];
            cover: components["schemas"]["TeamCoverView"][];
            cycle: string;
            cycle_id: string;
            /** @description Own people on placements elsewhere, by start; what is over is left out. */
            leaving: components["schemas"]["StayLine"][];
            /** Format: date-time */
            objections_until?: string | null;
            /**
             * Format: date-time
             * @description Of a draft that their people do not see yet: from when they may.
             */
            people_from?: string | null;
            /**
             * Format: date-time
             * @description Since when their people see a draft, and until when they may ask for a change.
             */
            people_since?: string | null;
            plan_id: string;
            /** @description Ride-alongs and meeting seats of own people. */
            rides: components["schemas"]["TeamRideView"][];
            /** @description "draft" or "published". */
            state: string;
            /** Format: int32 */
            version: number;
        };
        TeamPost: {
            id: string;
            lengths_weeks: number[];
            name: string;
            team_id: string;
        };
        TeamProgress: {
            asked: number;
            done: number;
            partly: number;
            team: string;
            team_id: string;
        };
        /** @description A ride-along or a seat of one of the team. */
        TeamRideView: {
            host?: string | null;
            host_team: string;
            id: string;
            /** @description "ride-along" or "meeting". */
            kind: string;
            person: string;
            session: string;
            /** Format: date */
            week_of: string;
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
        /** @description A skill that hangs on one person, or on nobody. */
        ThinSkill: {
            competency: string;
            competency_id: string;
            /** @description The team named it; else one of its roles cannot be done without it. */
            critical: boolean;
            /**
             * Format: double
             * @description From this level of the competency's own scale on somebody is qualified.
             */
            level: number;
            team: string;
            team_id: string;
            /** @description Nobody, or the one. */
            who: components["schemas"]["NamedView"][];
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
        /** @description How many were told. */
        ToldOfWishes: {
            told: number;
            /** @description They have no account. */
            without_account: number;
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
        UncoveredView: {
            /** Format: int32 */
            criticality: number;
            /** @description Who is nearest, and when with the plans. */
            first?: string | null;
            /** Format: int32 */
            impact_of_loss: number;
            incumbent?: string | null;
            name: string;
            /** Format: date */
            ready_on?: string | null;
            /** Format: int32 */
            risk_of_loss: number;
            state: components["schemas"]["BenchState"];
            team: string;
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
        Unread: {
            /** Format: int64 */
            unread: number;
        };
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
        /** @description HR's decision on a veto. */
        VetoAnswer: {
            /** @description Its reason, for the manager. */
            answer: string;
            upheld: boolean;
        };
        /** @description How often a manager said no in a cycle. */
        VetoCount: {
            all: number;
            cycle: string;
            declined: number;
            expired: number;
            manager: string;
            open: number;
            upheld: number;
            withdrawn: number;
        };
        /** @description When a placement could begin instead. */
        VetoDatesView: {
            dates: components["schemas"]["StartDate"][];
            /**
             * Format: date
             * @description Last day of the cycle: a no holds until then at most.
             */
            last_on: string;
            /** Format: date */
            starts_on: string;
            /** Format: int32 */
            weeks: number;
        };
        /** @description A veto. */
        VetoView: {
            /** Format: date */
            alternative_on: string;
            answer?: string | null;
            /** Format: date-time */
            answered_at?: string | null;
            /** Format: date-time */
            created_at: string;
            cycle: string;
            cycle_id: string;
            /** Format: date */
            expires_on: string;
            home_team: string;
            host_team: string;
            id: string;
            /** @description Of the account that asks. */
            is_mine: boolean;
            manager: string;
            /** @description The plan in which what HR agreed to is done. */
            mended_plan_id?: string | null;
            person: string;
            person_id: string;
            plan_id: string;
            post: string;
            post_id: string;
            reason: string;
            /** @description "home" or "host". */
            side: string;
            /** Format: date */
            starts_on: string;
            /** @description "open", "upheld", "declined", "withdrawn", or "expired": it held until a day that is over. */
            state: string;
            /** Format: int32 */
            version: number;
        };
        /** @description Vetoes that somebody may read, and how many there are. */
        VetoesView: {
            /** @description For HR of every manager; for a manager their own. */
            counts: components["schemas"]["VetoCount"][];
            /** @description Latest first. */
            items: components["schemas"]["VetoView"][];
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
        /** @description What people said. */
        Voices: {
            /** @description Those that wait for an answer first. */
            comments: components["schemas"]["CommentForHr"][];
            cycle: components["schemas"]["SayCycle"];
            /** @description Every cycle, latest first. */
            cycles: components["schemas"]["SayChoice"][];
            given: components["schemas"]["WishesGiven"];
            limits: components["schemas"]["LimitForHr"][];
            /** @description People by team, for choosing who looks after visitors. */
            people: components["schemas"]["TeamMember"][];
            /** @description Posts of the teams, for deciding on exchanges. */
            posts: components["schemas"]["TeamPost"][];
            /** @description Those that wait for a decision first. */
            proposals: components["schemas"]["ProposalView"][];
            /** Format: date */
            today: string;
            unanswered: number;
            undecided: number;
            window?: components["schemas"]["SayWindow"] | null;
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
        /** @enum {string} */
        WebhookEvent: "plan.shown" | "plan.published" | "plan.repaired" | "request.made" | "request.answered" | "ride.arranged" | "ride.moved" | "ride.cancelled" | "ride.reported" | "placement.accepted" | "veto.made" | "veto.answered" | "data.imported";
        WebhookList: {
            /** @description What there is to be told of. */
            events: components["schemas"]["WebhookEvent"][];
            items: components["schemas"]["WebhookView"][];
        };
        /** @description What is absent stays. */
        WebhookPatch: {
            disabled?: boolean | null;
            events?: components["schemas"]["WebhookEvent"][] | null;
        };
        WebhookView: {
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Absent while it is told.
             */
            disabled_at?: string | null;
            events: components["schemas"]["WebhookEvent"][];
            id: string;
            url: string;
            /** Format: int32 */
            version: number;
        };
        WeekDifference: {
            /** Format: date */
            monday: string;
            /** @description People who are somewhere else. */
            people: number;
        };
        /** @description Weeks, by the Mondays of the first and the last of them. */
        WeekSpan: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
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
        /** @description Who has given wishes, of those who may be placed or ride along. */
        WishesGiven: {
            gave: number;
            people: number;
            teams: components["schemas"]["TeamGave"][];
            /** @description Those who have not. */
            waiting: components["schemas"]["TeamMember"][];
            /** @description Of these, those who can be told here. */
            waiting_with_account: number;
        };
        /** @description How far wishes were met in a cycle. */
        WishesMet: {
            all?: components["schemas"]["MetGroup"] | null;
            cycle: string;
            /** @description The smallest group that is shown. */
            group_least: number;
            /** @description There is a published plan. */
            published: boolean;
            /** @description Teams of which enough people wished. */
            teams: components["schemas"]["MetGroup"][];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
