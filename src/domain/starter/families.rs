//! The functions of a company and the families of titles within them: what the built-in model has profiles and posts for.

/// Functions: id and name.
pub const FUNCTIONS: [(&str, &str); 11] = [
    ("sales", "Sales"),
    ("marketing", "Marketing"),
    ("customer-success", "Customer Success and Service"),
    ("product", "Product"),
    ("engineering", "Engineering"),
    ("finance", "Finance"),
    ("people", "People"),
    ("operations", "Operations"),
    ("it", "IT"),
    ("legal", "Legal"),
    ("general", "Management and general"),
];

/// What a title that fits nowhere belongs to.
pub const GENERAL: &str = "general";

/// Families: id and function. The first one of a function is what somebody of it is taken for where nothing says more.
const FAMILIES: [(&str, &str); 25] = [
    ("account-executive", "sales"),
    ("sales-development", "sales"),
    ("sales-engineering", "sales"),
    ("account-management", "sales"),
    ("sales-leadership", "sales"),
    ("sales-operations", "sales"),
    ("partner-sales", "sales"),
    ("demand-generation", "marketing"),
    ("product-marketing", "marketing"),
    ("content", "marketing"),
    ("field-marketing", "marketing"),
    ("brand-design", "marketing"),
    ("marketing-operations", "marketing"),
    ("marketing-leadership", "marketing"),
    ("communications", "marketing"),
    ("customer-success", "customer-success"),
    ("support", "customer-success"),
    ("product-management", "product"),
    ("engineering", "engineering"),
    ("finance", "finance"),
    ("people", "people"),
    ("operations", "operations"),
    ("it", "it"),
    ("legal", "legal"),
    (GENERAL, GENERAL),
];

/// Every family with its function.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    FAMILIES.into_iter()
}

/// The family of this id.
pub fn find(id: &str) -> Option<&'static str> {
    FAMILIES.iter().map(|(family, _)| *family).find(|family| *family == id)
}

/// What somebody of `function` is taken for where nothing says more.
pub fn usual(function: &str) -> &'static str {
    FAMILIES.iter().find(|(_, of)| *of == function).map_or(GENERAL, |(family, _)| family)
}

/// Who leads a function, where leading is a trade of its own.
pub fn leadership(function: &str) -> Option<&'static str> {
    match function {
        "sales" => Some("sales-leadership"),
        "marketing" => Some("marketing-leadership"),
        _ => None,
    }
}

/// The name of a function.
pub fn name(function: &str) -> &str {
    FUNCTIONS.iter().find(|(id, _)| *id == function).map_or(function, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_belong_to_functions_and_functions_have_families() {
        for (family, function) in FAMILIES {
            assert!(FUNCTIONS.iter().any(|(id, _)| *id == function), "{family}");
        }
        for (function, _) in FUNCTIONS {
            assert!(FAMILIES.iter().any(|(family, of)| *family == usual(function) && *of == function), "{function}");
        }
        assert_eq!(usual("gardening"), GENERAL);
    }
}
