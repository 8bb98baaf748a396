//! Puts the web pages where the binary embeds them from: `$OUT_DIR/web`. It runs `npm run build` when something under `web/`
//! changed, and `npm ci` before that when the lock file did. `TANDEM_WEB_DIST` names pages that are built already.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

const SOURCES: [&str; 8] = [
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "svelte.config.js",
    "tsconfig.json",
];

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-env-changed=TANDEM_WEB_DIST");
    match pages() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn pages() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: run this through cargo")?).join("web");
    if let Some(dist) = env::var_os("TANDEM_WEB_DIST") {
        let dist = PathBuf::from(dist);
        println!("cargo:rerun-if-changed={}", dist.display());
        if !dist.join("index.html").is_file() {
            return Err(format!("TANDEM_WEB_DIST is {}, which has no index.html", dist.display()));
        }
        return renew(&out)
            .and_then(|()| copy(&dist, &out))
            .map_err(|error| format!("copying {}: {error}", dist.display()));
    }
    let web = Path::new("web");
    // Cargo reruns this when a file that is absent now appears.
    for source in SOURCES {
        println!("cargo:rerun-if-changed={}", web.join(source).display());
    }
    if !web.join("package.json").is_file() {
        return renew(&out)
            .and_then(|()| fs::write(out.join("index.html"), WITHOUT_PAGES))
            .map_err(|error| format!("writing {}: {error}", out.display()));
    }
    let lock =
        fs::read(web.join("package-lock.json")).map_err(|error| format!("reading web/package-lock.json: {error}"))?;
    let stamp = web.join("node_modules/.installed-lock");
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        npm(web, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
        fs::write(&stamp, &lock).map_err(|error| format!("writing {}: {error}", stamp.display()))?;
    }
    let out = out.to_str().ok_or("the path of the build folder is not UTF-8")?;
    npm(web, &["run", "build", "--", "--outDir", out, "--emptyOutDir", "--logLevel", "warn"])
}

fn npm(web: &Path, arguments: &[&str]) -> Result<(), String> {
    let done = Command::new("npm").args(arguments).current_dir(web).output().map_err(|error| {
        format!(
            "npm cannot be started ({error}). The web pages need Node.js 20 or later: install it, or name pages that are built already in TANDEM_WEB_DIST."
        )
    })?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!(
        "npm {} failed in web/:\n{}{}",
        arguments.join(" "),
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    ))
}

fn renew(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

const WITHOUT_PAGES: &str = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Tandem</title>\n\
<h1>Tandem</h1>\n<p>This binary was built from a source tree without <code>web/</code>: it has the interface for programs only. \
See <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.</p></html>\n";
