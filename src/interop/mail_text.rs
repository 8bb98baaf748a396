//! Reads a plain-text mail as it is on the wire (RFC 5322, 2045, 2047): its subject and its text. Enough for the mails that
//! Tandem writes itself; what it does not know it leaves as it is.

use base64ct::{Base64, Encoding};

/// A mail, read.
#[derive(Clone, Debug, PartialEq)]
pub struct MailText {
    pub subject: String,
    pub text: String,
}

pub fn read(raw: &str) -> MailText {
    let raw = raw.replace("\r\n", "\n");
    let (head, body) = raw.split_once("\n\n").unwrap_or((&raw, ""));
    // A line that begins with a blank continues the one before.
    let head = head.replace("\n ", " ").replace("\n\t", " ");
    let field = |name: &str| {
        head.lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    };
    let encoding = field("Content-Transfer-Encoding").unwrap_or_default().to_lowercase();
    let text = match encoding.as_str() {
        "quoted-printable" => text_of(quoted_printable(body, false)),
        "base64" => base64(&body.replace('\n', "")).unwrap_or_else(|| body.to_owned()),
        _ => body.to_owned(),
    };
    MailText { subject: words(field("Subject").unwrap_or_default()), text }
}

fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}

fn base64(text: &str) -> Option<String> {
    Base64::decode_vec(text.trim()).ok().map(text_of)
}

/// `in_header`: an underscore stands for a blank.
fn quoted_printable(text: &str, in_header: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        match (first, after) {
            // A line that goes on.
            (b'=', [b'\n', ..]) => rest = &after[1..],
            (b'=', [high, low, ..]) => {
                let pair = [*high, *low];
                let value = std::str::from_utf8(&pair).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
                match value {
                    Some(value) => {
                        bytes.push(value);
                        rest = &after[2..];
                    }
                    None => bytes.push(first),
                }
            }
            (b'_', _) if in_header => bytes.push(b' '),
            _ => bytes.push(first),
        }
    }
    bytes
}

/// A header's value with its encoded words read: `=?utf-8?b?…?=`. Blanks between two of them are none.
fn words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some(start) = rest.find("=?") {
        let (before, from) = rest.split_at(start);
        let parts: Vec<&str> = from.splitn(5, '?').collect();
        let decoded = match parts.as_slice() {
            [_, charset, kind, text, end] if charset.eq_ignore_ascii_case("utf-8") && end.starts_with('=') => {
                match kind.to_lowercase().as_str() {
                    "b" => base64(text),
                    "q" => Some(text_of(quoted_printable(text, true))),
                    _ => None,
                }
                .map(|decoded| (decoded, &end[1..]))
            }
            _ => None,
        };
        if !(after_word && before.trim().is_empty() && decoded.is_some()) {
            out.push_str(before);
        }
        match decoded {
            Some((decoded, end)) => {
                out.push_str(&decoded);
                (rest, after_word) = (end, true);
            }
            None => {
                out.push_str("=?");
                (rest, after_word) = (&from[2..], false);
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_and_texts_in_every_encoding() {
        let mail = |encoding: &str, subject: &str, body: &str| {
            read(&format!(
                "From: a@b.example\r\nSubject: {subject}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}"
            ))
        };
        let quoted = mail("quoted-printable", "=?utf-8?b?RsO8ciBTaWU=?=", "Gr=C3=BC=C3=9Fe=\r\n aus K=C3=B6ln =3D\r\n");
        assert_eq!(quoted, MailText { subject: "Für Sie".into(), text: "Grüße aus Köln =\n".into() });
        let base = mail("base64", "Tandem: =?utf-8?Q?F=C3=BCr_?=\r\n =?utf-8?Q?Sie?= da", "R3LDvMOf\r\nZQ==\r\n");
        assert_eq!(base, MailText { subject: "Tandem: Für Sie da".into(), text: "Grüße".into() });
        let plain = mail("7bit", "A = B =? C", "Hello.\r\n");
        assert_eq!(plain, MailText { subject: "A = B =? C".into(), text: "Hello.\n".into() });
        assert_eq!(read("nothing").text, "");
    }
}
