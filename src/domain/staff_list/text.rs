//! Text as people type it, made comparable: stray spaces, letter case, umlauts and accents.

/// With single spaces and without what cannot be seen.
pub fn clean(text: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    let spaced: String = text.chars().filter(seen).map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In lower case, Latin letters without marks: "Müller" and "MUELLER" fold alike.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' | 'æ' => folded.push_str("ae"),
            'ö' | 'œ' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
            'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => folded.push('i'),
            'ķ' => folded.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ŏ' | 'ő' => folded.push('o'),
            'ŕ' | 'ŗ' | 'ř' => folded.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ţ' | 'ť' | 'ŧ' | 'ț' => folded.push('t'),
            'þ' => folded.push_str("th"),
            'ù' | 'ú' | 'û' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ŵ' => folded.push('w'),
            'ý' | 'ÿ' | 'ŷ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            // Marks that stand by themselves behind their letter, as some systems write umlauts.
            '\u{308}' if folded.ends_with(['a', 'o', 'u']) => folded.push('e'),
            '\u{300}'..='\u{36f}' => {}
            '’' | '‘' | '`' | '´' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded
}

/// Folded, with one space between words and nothing else: "E-Mail (work)" is "e mail work".
pub fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for c in fold(text).chars() {
        match c {
            c if c.is_alphanumeric() => words.push(c),
            // O'Neil is one word.
            '\'' => {}
            _ if !words.is_empty() && !words.ends_with(' ') => words.push(' '),
            _ => {}
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// Words joined by hyphens, fit for an id.
pub fn slug(text: &str) -> String {
    words(text).replace(' ', "-")
}

/// Whether a cell says in some way that there is nothing.
pub fn is_nothing(text: &str) -> bool {
    let plain = fold(text.trim());
    if plain.chars().all(|c| !c.is_alphanumeric() && !matches!(c, '=' | '@' | '#')) {
        return true;
    }
    matches!(
        plain.as_str(),
        "n/a"
            | "na"
            | "n.a."
            | "none"
            | "null"
            | "nil"
            | "k.a."
            | "k. a."
            | "keine angabe"
            | "nan"
            | "(blank)"
            | "(leer)"
    )
}

/// Whether a cell holds what a spreadsheet shows where a formula failed.
pub fn is_error(text: &str) -> bool {
    let plain = text.trim();
    plain.starts_with('#')
        && (plain.ends_with('!')
            || plain.ends_with('?')
            || matches!(plain, "#N/A" | "#NV" | "#NULL" | "#GETTING_DATA" | "#SPILL"))
}

/// "row 3", "rows 3 and 5", "rows 3, 5, 9 and 12 more".
pub fn rows_in_words(rows: &[usize]) -> String {
    const SHOWN: usize = 5;
    let all: Vec<String> = rows.iter().map(usize::to_string).collect();
    match all.as_slice() {
        [] => "no row".to_owned(),
        [one] => format!("row {one}"),
        many if many.len() <= SHOWN + 1 => {
            let (last, first) = many.split_last().map_or(("", many), |(last, first)| (last.as_str(), first));
            format!("rows {} and {last}", first.join(", "))
        }
        many => format!("rows {} and {} more", many[..SHOWN].join(", "), many.len() - SHOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_alike() {
        assert_eq!(fold("Müller"), fold("MUELLER"));
        assert_eq!(fold("Mu\u{308}ller"), "mueller");
        assert_eq!(words(" Zoë  O’Neil "), "zoe oneil");
        assert_eq!(slug("Ana María Reyes"), "ana-maria-reyes");
        assert_eq!(slug("Łukasz Strauß"), "lukasz-strauss");
        assert_eq!(slug("Иван Петров"), "иван-петров");
        assert_eq!(clean("  Field\u{a0} Sales\n"), "Field Sales");
    }

    #[test]
    fn what_stands_for_nothing_is_nothing() {
        for text in ["", " ", "-", "—", "?", "N/A", "k.A.", "..."] {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["Na Li", "None Such", "X", "=1+1", "7"] {
            assert!(!is_nothing(text), "{text}");
        }
        assert!(is_error("#REF!") && is_error("#N/A") && is_error("#NAME?") && !is_error("#1 team"));
    }

    #[test]
    fn rows_read_as_a_sentence() {
        assert_eq!(rows_in_words(&[3]), "row 3");
        assert_eq!(rows_in_words(&[3, 5]), "rows 3 and 5");
        assert_eq!(rows_in_words(&[1, 2, 3, 4, 5, 6, 7]), "rows 1, 2, 3, 4, 5 and 2 more");
    }
}
