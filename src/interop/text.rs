//! Cells that a spreadsheet would take for formulas.

/// What makes a spreadsheet calculate.
fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Puts an apostrophe before text that a spreadsheet would run, and before text that already looks so treated, so that
/// [`restore`] gives back exactly what there was. Control characters other than line breaks and tabs are left out.
pub fn neutralise(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    if looks_like_formula(text.trim_start_matches('\'')) { format!("'{text}") } else { text }
}

/// Takes away the apostrophe that [`neutralise`] put there.
pub fn restore(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest.trim_start_matches('\'')) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// Puts an apostrophe before text from which [`restore`] would take one: cells that are texts by themselves need no other care.
pub fn guard(text: &str) -> String {
    if restore(text) == text { text.to_owned() } else { format!("'{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_put_to_rest() {
        assert_eq!(neutralise("=HYPERLINK(\"http://x\")"), "'=HYPERLINK(\"http://x\")");
        assert_eq!(neutralise("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(neutralise("Ana"), "Ana");
        assert_eq!(neutralise("'quoted'"), "'quoted'");
        assert_eq!(neutralise("a\u{0}b\u{1b}"), "ab");
    }

    proptest! {
        #[test]
        fn restore_undoes_neutralise(text in "['=+@a-]{0,6}[^\\p{Cc}]{0,8}") {
            prop_assert!(!looks_like_formula(&neutralise(&text)));
            prop_assert_eq!(restore(&neutralise(&text)), text.clone());
            prop_assert_eq!(restore(&guard(&text)), text);
        }
    }
}
