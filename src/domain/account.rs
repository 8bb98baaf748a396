//! Accounts: who asks, and what a password and an e-mail address must be like.

use super::{language::Language, role::Role};

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    pub account_id: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// The person of the company whose account it is. Absent: somebody from outside the staff list.
    pub person_id: Option<String>,
    /// In which they are spoken to.
    pub language: Language,
}

/// Shortest and longest password that is accepted, in characters; the longest keeps the hash from being a way to exhaust the service.
pub const PASSWORD_MIN_CHARS: usize = 8;
pub const PASSWORD_MAX_CHARS: usize = 256;

/// Passwords that every list of leaked ones begins with, of those long enough to be chosen here.
const LEAKED: &str = include_str!("leaked_passwords.txt");

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    TooShort,
    TooLong,
    Leaked,
    Email,
}

impl PasswordFault {
    pub fn words(self, language: Language) -> String {
        match self {
            Self::TooShort => language.of(
                format!("A password needs at least {PASSWORD_MIN_CHARS} characters."),
                format!("Ein Passwort braucht mindestens {PASSWORD_MIN_CHARS} Zeichen."),
            ),
            Self::TooLong => language.of(
                format!("A password has at most {PASSWORD_MAX_CHARS} characters."),
                format!("Ein Passwort hat höchstens {PASSWORD_MAX_CHARS} Zeichen."),
            ),
            Self::Leaked => language
                .of(
                    "This password is on the lists of leaked passwords that attackers try first; choose another.",
                    "Dieses Passwort steht auf den Listen bekannt gewordener Passwörter, die Angreifer zuerst versuchen. Wählen Sie ein anderes.",
                )
                .to_owned(),
            Self::Email => language
                .of(
                    "A password must not be the e-mail address or its beginning.",
                    "Das Passwort darf nicht die E-Mail-Adresse oder deren Anfang sein.",
                )
                .to_owned(),
        }
    }
}

/// Whether `password` may be the password of the account with `email`.
pub fn check_password(password: &str, email: &str) -> Result<(), PasswordFault> {
    let chars = password.chars().count();
    if chars < PASSWORD_MIN_CHARS {
        return Err(PasswordFault::TooShort);
    }
    if chars > PASSWORD_MAX_CHARS {
        return Err(PasswordFault::TooLong);
    }
    let lower = password.to_lowercase();
    if LEAKED.lines().any(|leaked| leaked == lower) {
        return Err(PasswordFault::Leaked);
    }
    let email = email.to_lowercase();
    if lower == email || email.split('@').next() == Some(lower.as_str()) {
        return Err(PasswordFault::Email);
    }
    Ok(())
}

/// An e-mail address in the form in which accounts are kept and compared; `None` if it cannot be one.
pub fn normal_email(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (name, host) = text.split_once('@')?;
    let plausible = !name.is_empty()
        && !host.is_empty()
        && !host.contains('@')
        && text.chars().count() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    plausible.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords() {
        assert_eq!(check_password("short", "a@b.example"), Err(PasswordFault::TooShort));
        assert_eq!(check_password("Password123", "a@b.example"), Err(PasswordFault::Leaked));
        assert_eq!(check_password("ann.smith", "Ann.Smith@b.example"), Err(PasswordFault::Email));
        assert_eq!(check_password(&"é".repeat(64), "a@b.example"), Ok(()));
        assert_eq!(check_password(&"a".repeat(257), "a@b.example"), Err(PasswordFault::TooLong));
    }

    #[test]
    fn emails() {
        assert_eq!(normal_email(" Ann@B.example ").as_deref(), Some("ann@b.example"));
        for bad in ["", "ann", "@b", "ann@", "a b@c", "a@b@c"] {
            assert_eq!(normal_email(bad), None, "{bad}");
        }
    }
}
