//! Settings: flags, environment variables, defaults, in this order. What is secret may stand in a file that `…_FILE` names.

use clap::Args;
use std::{
    env, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Where the data lies.
#[derive(Args, Clone, Debug)]
pub struct DatabaseArgs {
    /// Database: sqlite: and a path, or postgres://user:password@host/name. TANDEM_DATABASE_FILE names a file that holds it.
    #[arg(long, env = "TANDEM_DATABASE", hide_env_values = true, value_name = "URL")]
    pub database: Option<String>,
}

/// Where an installation without settings keeps its data.
const DEFAULT_DATABASE: &str = "sqlite:data/tandem.db";

impl DatabaseArgs {
    /// The address given, else the file's, else `default`. The folder of a SQLite file is made.
    pub fn url(&self, default: Option<&str>) -> anyhow::Result<String> {
        let url = match (&self.database, env::var_os("TANDEM_DATABASE_FILE")) {
            (Some(url), _) => url.clone(),
            (None, Some(file)) => secret("TANDEM_DATABASE_FILE", &PathBuf::from(file))?,
            (None, None) => default.unwrap_or(DEFAULT_DATABASE).to_owned(),
        };
        make_folder(&url)?;
        Ok(url)
    }
}

/// Makes the folder that a SQLite file is to lie in.
pub fn make_folder(url: &str) -> anyhow::Result<()> {
    let path = url.strip_prefix("sqlite:").map(|path| path.strip_prefix("//").unwrap_or(path));
    if let Some(folder) = path.and_then(|path| Path::new(path).parent()) {
        fs::create_dir_all(folder)
            .map_err(|error| anyhow::anyhow!("cannot make the folder {}: {error}", folder.display()))?;
    }
    Ok(())
}

/// Where the company's own data lies that the demo goes over to.
#[derive(Args, Clone, Debug)]
pub struct OwnDatabaseArgs {
    /// The company's own database, which "Start with my company" opens; the demo's stays as it is.
    #[arg(long, env = "TANDEM_OWN_DATABASE", hide_env_values = true, default_value = DEFAULT_DATABASE, value_name = "URL")]
    pub own_database: String,
}

/// How the service is reached.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Address and port to listen on.
    #[arg(long, env = "TANDEM_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// The address that browsers use, where a proxy with TLS stands in front, for example `https://tandem.example.com`.
    #[arg(long, env = "TANDEM_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Leave solving to `tandem worker` processes.
    #[arg(long, env = "TANDEM_NO_WORKER", value_parser = clap::builder::FalseyValueParser::new())]
    pub no_worker: bool,
    #[command(flatten)]
    pub mail: MailArgs,
    /// Let webhooks go to addresses of private networks and of this machine, too.
    #[arg(long, env = "TANDEM_WEBHOOKS_PRIVATE", value_parser = clap::builder::FalseyValueParser::new())]
    pub webhooks_private: bool,
}

/// How mail is sent. Without a mail server messages are in the inbox only.
#[derive(Args, Clone, Debug, Default)]
pub struct MailArgs {
    /// Mail server: smtps://user:password@host, or smtp://host:port. TANDEM_SMTP_URL_FILE names a file that holds it.
    #[arg(long, env = "TANDEM_SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Who mails come from, for example `Tandem <tandem@example.com>`.
    #[arg(long, env = "TANDEM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

impl MailArgs {
    /// Server and sender, where both are set; one without the other is a mistake.
    pub fn server(&self) -> anyhow::Result<Option<(String, String)>> {
        let url = match (&self.smtp_url, env::var_os("TANDEM_SMTP_URL_FILE")) {
            (Some(url), _) => Some(url.clone()),
            (None, Some(file)) => Some(secret("TANDEM_SMTP_URL_FILE", &PathBuf::from(file))?),
            (None, None) => None,
        };
        match (url, &self.mail_from) {
            (Some(url), Some(from)) => Ok(Some((url, from.clone()))),
            (None, None) => Ok(None),
            (Some(_), None) => anyhow::bail!(
                "There is a mail server (TANDEM_SMTP_URL), but nobody whom mails come from: set TANDEM_MAIL_FROM."
            ),
            (None, Some(_)) => anyhow::bail!(
                "There is a sender (TANDEM_MAIL_FROM), but no mail server: set TANDEM_SMTP_URL, or leave both out."
            ),
        }
    }
}

/// What a file holds that `variable` names.
fn secret(variable: &str, file: &Path) -> anyhow::Result<String> {
    let text =
        fs::read_to_string(file).map_err(|error| anyhow::anyhow!("{variable} names {}: {error}", file.display()))?;
    Ok(text.trim().to_owned())
}

impl ServeArgs {
    /// The address that links begin with, for what listens at `local`.
    pub fn address(&self, local: SocketAddr) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None if local.ip().is_unspecified() => format!("http://localhost:{}", local.port()),
            None => format!("http://{local}"),
        }
    }

    /// Cookies are sent over TLS only, except on loopback http, where browsers would never send them back.
    pub fn secure_cookies(&self) -> bool {
        match &self.public_url {
            Some(url) => !url.starts_with("http://"),
            None => !self.listen.ip().is_loopback(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve(listen: &str, public_url: Option<&str>) -> ServeArgs {
        ServeArgs {
            listen: listen.parse().unwrap(),
            public_url: public_url.map(Into::into),
            no_worker: false,
            mail: MailArgs::default(),
            webhooks_private: false,
        }
    }

    #[test]
    fn links_begin_with_the_public_address_or_the_one_listened_on() {
        let address = |local: &str, public_url| serve(local, public_url).address(local.parse().unwrap());
        assert_eq!(address("127.0.0.1:8080", None), "http://127.0.0.1:8080");
        assert_eq!(address("0.0.0.0:8080", None), "http://localhost:8080");
        assert_eq!(address("0.0.0.0:8080", Some("https://tandem.example.com/")), "https://tandem.example.com");
    }

    #[test]
    fn mail_needs_a_server_and_a_sender() {
        let server = |url: Option<&str>, from: Option<&str>| {
            MailArgs { smtp_url: url.map(Into::into), mail_from: from.map(Into::into) }.server()
        };
        assert_eq!(server(None, None).unwrap(), None);
        let both = server(Some("smtp://mail"), Some("tandem@b.example")).unwrap();
        assert_eq!(both, Some(("smtp://mail".to_owned(), "tandem@b.example".to_owned())));
        assert!(server(Some("smtp://mail"), None).unwrap_err().to_string().contains("TANDEM_MAIL_FROM"));
        assert!(server(None, Some("tandem@b.example")).unwrap_err().to_string().contains("TANDEM_SMTP_URL"));
    }

    #[test]
    fn cookies_are_plain_on_loopback_http_only() {
        assert!(!serve("127.0.0.1:8080", None).secure_cookies());
        assert!(serve("0.0.0.0:8080", None).secure_cookies());
        assert!(serve("127.0.0.1:8080", Some("https://tandem.example.com")).secure_cookies());
    }
}
