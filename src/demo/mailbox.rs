//! The demo's mail server: takes every mail on the loopback address, and keeps it where the page /mailbox shows it. Enough of
//! SMTP (RFC 5321) for one sender that keeps to it.

use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Db,
        mails::{self, ReceivedRow},
        new_id,
    },
};
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// Largest mail, and longest line of a conversation.
const MAIL_MAX_BYTES: usize = 1024 * 1024;
const LINE_MAX_BYTES: u64 = 2_048;
/// Whoever says nothing for so long is left alone.
const SILENCE: Duration = Duration::from_secs(3);

/// The demo's mails come from here.
pub const SENDER: &str = "Tandem <tandem@demo.tandem.example>";

/// The server, until it is dropped.
pub struct Mailbox {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Mailbox {
    /// Listens on a port of its own choice.
    pub fn open(db: Db, clock: Clock) -> io::Result<Self> {
        Self::on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?, db, clock)
    }

    /// Listens on `listener`.
    pub fn on(listener: TcpListener, db: Db, clock: Clock) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopping);
        let work = move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                // One after another: there is one sender.
                if let Err(error) = stream.and_then(|stream| converse(&stream, &db, &clock)) {
                    tracing::debug!(%error, "a conversation with the mailbox broke off");
                }
            }
        };
        let thread = thread::Builder::new().name("mailbox".into()).spawn(work)?;
        Ok(Self { address, stopping, thread: Some(thread) })
    }

    /// The address for whoever sends.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }
}

impl Drop for Mailbox {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // The server waits for somebody to call in; an error means that it is gone already.
        drop(TcpStream::connect(self.address));
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the mailbox ended in a panic");
        }
    }
}

fn converse(stream: &TcpStream, db: &Db, clock: &Clock) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    stream.set_write_timeout(Some(SILENCE))?;
    let (mut reader, mut writer) = (BufReader::new(stream), stream);
    let mut say = |line: &str| writer.write_all(format!("{line}\r\n").as_bytes());
    say("220 tandem-demo ready")?;
    let (mut sender, mut recipients) = (None::<String>, Vec::<String>::new());
    loop {
        let Some(line) = line(&mut reader)? else { return Ok(()) };
        let upper = line.to_ascii_uppercase();
        match upper.split(' ').next().unwrap_or_default() {
            "EHLO" => {
                say("250-tandem-demo")?;
                say(&format!("250-SIZE {MAIL_MAX_BYTES}"))?;
                say("250 8BITMIME")?;
            }
            "HELO" | "NOOP" => say("250 tandem-demo")?,
            "MAIL" => match path(&line, "MAIL FROM:") {
                Some(from) => {
                    (sender, recipients) = (Some(from), Vec::new());
                    say("250 go on")?;
                }
                None => say("501 write MAIL FROM:<address>")?,
            },
            "RCPT" => match (path(&line, "RCPT TO:"), &sender) {
                (Some(to), Some(_)) => {
                    recipients.push(to);
                    say("250 go on")?;
                }
                (None, _) => say("501 write RCPT TO:<address>")?,
                (_, None) => say("503 who is it from?")?,
            },
            "DATA" => match (&sender, recipients.is_empty()) {
                (Some(from), false) => {
                    say("354 end with a dot")?;
                    match data(&mut reader)? {
                        Data::Whole(raw) => {
                            match keep(db, clock, from, &recipients, &raw) {
                                Ok(()) => say("250 kept")?,
                                Err(error) => {
                                    tracing::warn!(%error, "a mail was not kept");
                                    say("451 try again")?;
                                }
                            }
                            (sender, recipients) = (None, Vec::new());
                        }
                        Data::TooLarge => say("552 too large")?,
                        Data::BrokenOff => return Ok(()),
                    }
                }
                _ => say("503 from whom, and to whom?")?,
            },
            "RSET" => {
                (sender, recipients) = (None, Vec::new());
                say("250 forgotten")?;
            }
            "QUIT" => return say("221 bye"),
            _ => say("502 not known here")?,
        }
    }
}

/// A line without its end; `None`: whoever called in is gone.
fn line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = reader.take(LINE_MAX_BYTES).read_until(b'\n', &mut bytes)?;
    if read == 0 || !bytes.ends_with(b"\n") {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

/// The address between angle brackets.
fn path(line: &str, command: &str) -> Option<String> {
    let head = line.get(..command.len())?;
    let rest = line.get(command.len()..).filter(|_| head.eq_ignore_ascii_case(command))?;
    let (_, inside) = rest.split_once('<')?;
    Some(inside.split_once('>')?.0.to_owned())
}

enum Data {
    Whole(String),
    TooLarge,
    BrokenOff,
}

/// What follows DATA, up to the line with a dot alone; a dot that begins a line was doubled by the sender.
fn data(reader: &mut impl BufRead) -> io::Result<Data> {
    let (mut raw, mut too_large) = (Vec::new(), false);
    loop {
        let mut line = Vec::new();
        if reader.take(MAIL_MAX_BYTES as u64).read_until(b'\n', &mut line)? == 0 {
            return Ok(Data::BrokenOff);
        }
        if line == b".\r\n" || line == b".\n" {
            return Ok(if too_large {
                Data::TooLarge
            } else {
                Data::Whole(String::from_utf8_lossy(&raw).into_owned())
            });
        }
        let content = line.strip_prefix(b".").unwrap_or(&line);
        too_large |= raw.len() + content.len() > MAIL_MAX_BYTES;
        if !too_large {
            raw.extend_from_slice(content);
        }
    }
}

fn keep(db: &Db, clock: &Clock, from: &str, recipients: &[String], raw: &str) -> Result<()> {
    db.write_tx(|conn| {
        for recipient in recipients {
            let row = ReceivedRow {
                id: new_id(),
                received_at: clock.now(),
                sender: from.to_owned(),
                recipient: recipient.clone(),
                // PostgreSQL keeps no zero bytes in texts.
                raw: raw.replace('\0', ""),
            };
            mails::receive(conn, &row)?;
        }
        Ok::<_, Error>(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_dots_are_single_again_and_what_is_too_large_is_read_to_its_end() {
        let mut mail = "Subject: x\r\n\r\n..a\r\n.b\r\n\r\n.\r\nNOOP\r\n".as_bytes();
        assert!(matches!(data(&mut mail), Ok(Data::Whole(raw)) if raw == "Subject: x\r\n\r\n.a\r\nb\r\n\r\n"));
        assert_eq!(line(&mut mail).ok().flatten().as_deref(), Some("NOOP"));
        let large = format!("{}\r\n.\r\nQUIT\r\n", "x".repeat(MAIL_MAX_BYTES + 1));
        let mut large = large.as_bytes();
        assert!(matches!(data(&mut large), Ok(Data::TooLarge)));
        assert_eq!(line(&mut large).ok().flatten().as_deref(), Some("QUIT"));
        assert!(matches!(data(&mut "half".as_bytes()), Ok(Data::BrokenOff) | Err(_)));
    }

    #[test]
    fn addresses_stand_in_brackets() {
        assert_eq!(path("mail from:<a@b.example> SIZE=10", "MAIL FROM:").as_deref(), Some("a@b.example"));
        assert_eq!(path("MAIL a@b.example", "MAIL FROM:"), None);
    }
}
