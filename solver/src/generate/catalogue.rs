//! What companies have in common: competencies, kinds of team, names. Data only.

/// A competency of the built-in model: id, name, function (none for shared ones).
pub struct Skilled(pub &'static str, pub &'static str, pub Option<&'static str>);

/// The 22 competencies: eight of sales, eight of marketing, six shared.
pub const COMPETENCIES: [Skilled; 22] = [
    Skilled("prospecting", "Prospecting", Some("sales")),
    Skilled("discovery", "Discovery", Some("sales")),
    Skilled("solution-positioning", "Solution positioning", Some("sales")),
    Skilled("negotiation", "Negotiation", Some("sales")),
    Skilled("pipeline-management", "Pipeline management", Some("sales")),
    Skilled("forecasting", "Forecasting", Some("sales")),
    Skilled("account-development", "Account development", Some("sales")),
    Skilled("partner-selling", "Partner selling", Some("sales")),
    Skilled("market-research", "Market research", Some("marketing")),
    Skilled("segmentation", "Segmentation", Some("marketing")),
    Skilled("positioning-and-messaging", "Positioning and messaging", Some("marketing")),
    Skilled("campaign-design", "Campaign design", Some("marketing")),
    Skilled("content", "Content", Some("marketing")),
    Skilled("events", "Events", Some("marketing")),
    Skilled("analytics", "Analytics", Some("marketing")),
    Skilled("lead-management", "Lead management", Some("marketing")),
    Skilled("customer-insight", "Customer insight", None),
    Skilled("product-knowledge", "Product knowledge", None),
    Skilled("crm-use", "CRM use", None),
    Skilled("storytelling", "Storytelling", None),
    Skilled("collaboration", "Collaboration", None),
    Skilled("coaching", "Coaching", None),
];

/// A kind of team: what its people do, what it can teach, and what they should learn elsewhere.
pub struct TeamKind {
    pub name: &'static str,
    pub function: &'static str,
    pub role: &'static str,
    pub post: &'static str,
    pub focus: [&'static str; 4],
    pub learns: [&'static str; 4],
    /// Yearly quota of a full-time member, for account executives and the like.
    pub quota: Option<f64>,
}

pub const SALES: [TeamKind; 6] = [
    TeamKind {
        name: "Mid-market sales",
        function: "sales",
        role: "Account executive",
        post: "Deal team member",
        focus: ["discovery", "solution-positioning", "negotiation", "forecasting"],
        learns: ["positioning-and-messaging", "segmentation", "campaign-design", "market-research"],
        quota: Some(700_000.0),
    },
    TeamKind {
        name: "Small-business sales",
        function: "sales",
        role: "Account executive",
        post: "Sales associate",
        focus: ["prospecting", "discovery", "negotiation", "pipeline-management"],
        learns: ["lead-management", "campaign-design", "content", "segmentation"],
        quota: Some(450_000.0),
    },
    TeamKind {
        name: "Sales development",
        function: "sales",
        role: "Sales development representative",
        post: "Outreach partner",
        focus: ["prospecting", "discovery", "pipeline-management", "crm-use"],
        learns: ["lead-management", "campaign-design", "content", "events"],
        quota: None,
    },
    TeamKind {
        name: "Enterprise sales",
        function: "sales",
        role: "Account executive",
        post: "Account planning partner",
        focus: ["negotiation", "solution-positioning", "account-development", "forecasting"],
        learns: ["positioning-and-messaging", "market-research", "events", "segmentation"],
        quota: Some(1_200_000.0),
    },
    TeamKind {
        name: "Account management",
        function: "sales",
        role: "Account manager",
        post: "Customer growth partner",
        focus: ["account-development", "negotiation", "partner-selling", "customer-insight"],
        learns: ["segmentation", "events", "content", "analytics"],
        quota: None,
    },
    TeamKind {
        name: "Sales engineering",
        function: "sales",
        role: "Sales engineer",
        post: "Demonstration partner",
        focus: ["solution-positioning", "discovery", "partner-selling", "product-knowledge"],
        learns: ["positioning-and-messaging", "content", "market-research", "analytics"],
        quota: None,
    },
];

pub const MARKETING: [TeamKind; 6] = [
    TeamKind {
        name: "Demand generation",
        function: "marketing",
        role: "Campaign manager",
        post: "Campaign team member",
        focus: ["campaign-design", "segmentation", "lead-management", "analytics"],
        learns: ["prospecting", "pipeline-management", "discovery", "forecasting"],
        quota: None,
    },
    TeamKind {
        name: "Product marketing",
        function: "marketing",
        role: "Product marketer",
        post: "Launch team member",
        focus: ["positioning-and-messaging", "market-research", "segmentation", "product-knowledge"],
        learns: ["discovery", "solution-positioning", "negotiation", "account-development"],
        quota: None,
    },
    TeamKind {
        name: "Content",
        function: "marketing",
        role: "Content marketer",
        post: "Customer story writer",
        focus: ["content", "positioning-and-messaging", "market-research", "storytelling"],
        learns: ["discovery", "solution-positioning", "prospecting", "account-development"],
        quota: None,
    },
    TeamKind {
        name: "Field and events",
        function: "marketing",
        role: "Event manager",
        post: "Event crew member",
        focus: ["events", "campaign-design", "lead-management", "collaboration"],
        learns: ["account-development", "partner-selling", "prospecting", "discovery"],
        quota: None,
    },
    TeamKind {
        name: "Brand and design",
        function: "marketing",
        role: "Brand designer",
        post: "Brand project member",
        focus: ["positioning-and-messaging", "content", "events", "storytelling"],
        learns: ["discovery", "solution-positioning", "account-development", "negotiation"],
        quota: None,
    },
    TeamKind {
        name: "Marketing operations",
        function: "marketing",
        role: "Marketing analyst",
        post: "Reporting partner",
        focus: ["analytics", "lead-management", "segmentation", "crm-use"],
        learns: ["forecasting", "pipeline-management", "prospecting", "discovery"],
        quota: None,
    },
];

pub const CUSTOMER_SUCCESS: [TeamKind; 1] = [TeamKind {
    name: "Customer success",
    function: "customer-success",
    role: "Customer success manager",
    post: "Onboarding partner",
    focus: ["customer-insight", "product-knowledge", "account-development", "coaching"],
    learns: ["discovery", "content", "events", "negotiation"],
    quota: None,
}];

pub const OPERATIONS: [TeamKind; 1] = [TeamKind {
    name: "Revenue operations",
    function: "operations",
    role: "Operations analyst",
    post: "Planning partner",
    focus: ["crm-use", "forecasting", "analytics", "pipeline-management"],
    learns: ["market-research", "segmentation", "account-development", "discovery"],
    quota: None,
}];

#[rustfmt::skip]
pub const LOCATIONS: [&str; 48] = [
    "Berlin", "Leeds", "Austin", "Lyon", "Toronto", "Porto", "Madrid", "Dublin", "Milan", "Vienna", "Denver", "Boston", "Chicago", "Lima", "Bogota", "Quito",
    "Osaka", "Seoul", "Perth", "Sydney", "Pune", "Delhi", "Manila", "Hanoi", "Cairo", "Tunis", "Lagos", "Accra", "Nairobi", "Durban", "Rabat", "Dakar",
    "Oslo", "Malmo", "Turku", "Aarhus", "Riga", "Tallinn", "Gdansk", "Brno", "Graz", "Zagreb", "Sofia", "Athens", "Izmir", "Haifa", "Amman", "Doha",
];

pub const REGIONS: [&str; 6] = ["West", "Centre", "East", "North", "South", "Overseas"];

pub const WHY_NOT: [&str; 3] = ["On probation", "Already in another programme", "Has resigned"];

#[rustfmt::skip]
pub const FIRST_NAMES: [&str; 72] = [
    "Ana", "Ben", "Chloe", "David", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Maya", "Nils", "Olga", "Pedro", "Qing", "Rosa",
    "Sami", "Tara", "Umar", "Vera", "Wim", "Xenia", "Yara", "Zeno", "Aiko", "Bela", "Cora", "Dario", "Emma", "Felix", "Gita", "Hana", "Ivan", "Julia",
    "Karim", "Lena", "Marco", "Nora", "Oscar", "Paula", "Rafael", "Selma", "Tomas", "Ulla", "Victor", "Wanda", "Yusuf", "Zoe", "Alan", "Bianca", "Cem",
    "Dora", "Erik", "Fiona", "Goran", "Helen", "Igor", "Jana", "Kofi", "Lucia", "Milan", "Nadia", "Owen", "Petra", "Ravi", "Sofia", "Theo", "Una", "Vito", "Wren",
];

#[rustfmt::skip]
pub const LAST_NAMES: [&str; 84] = [
    "Ruiz", "Adler", "Brandt", "Costa", "Dubois", "Evans", "Ferrari", "Garcia", "Haas", "Ito", "Jansen", "Kaya", "Larsen", "Moreau", "Novak", "Okafor",
    "Patel", "Quinn", "Rossi", "Silva", "Tanaka", "Ullman", "Vogel", "Weber", "Xu", "Yilmaz", "Zimmer", "Abbott", "Bauer", "Chen", "Dietz", "Egger",
    "Fischer", "Gomez", "Hughes", "Ivanov", "Jensen", "Kowalski", "Lopez", "Martin", "Nguyen", "Olsen", "Park", "Ramos", "Santos", "Thomas", "Urban",
    "Vidal", "Walsh", "Young", "Zeller", "Almeida", "Berg", "Cruz", "Dahl", "Ericson", "Flores", "Gruber", "Hoffman", "Iyer", "Jones", "Keller", "Lang",
    "Meyer", "Nolan", "Oliver", "Peters", "Reyes", "Schmidt", "Torres", "Usman", "Varga", "Wolf", "Yang", "Zhou", "Arslan", "Becker", "Clarke", "Duarte",
    "Engel", "Frank", "Gallo", "Hansen", "Jung",
];
