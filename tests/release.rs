//! The archive for a server: packed from stand-ins for the binaries, since only the packing is of interest here.

use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Command};

fn run(command: &mut Command) -> String {
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_archive_holds_what_a_server_needs_and_comes_out_the_same_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["tandem", "tandem-solver"] {
        let path = folder.path().join(name);
        fs::write(&path, name).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("executable");
    }
    let pack = |out: &Path| {
        let path = run(Command::new(".ci/release").arg("--binaries").arg(folder.path()).arg("--out").arg(out));
        fs::read(path.trim()).map(|bytes| (path.trim().to_owned(), bytes)).expect("the archive")
    };
    let (path, first) = pack(&folder.path().join("first"));
    let (_, second) = pack(&folder.path().join("second"));
    assert!(first == second, "two archives of the same differ");

    let list = run(Command::new("tar").args(["-tzf", &path]));
    let names: Vec<&str> = list.lines().filter_map(|line| line.split_once('/')).map(|(_, name)| name).collect();
    assert_eq!(
        names,
        ["", "LICENSE", "THIRD-PARTY.txt", "docs/", "docs/operating.md", "tandem", "tandem-solver", "tandem.service"]
    );
    let licences = run(Command::new("tar").args(["-xzf", &path, "-O", "--wildcards", "*/THIRD-PARTY.txt"]));
    assert!(licences.contains("\nactix-web 4.") && licences.contains(": MIT OR Apache-2.0\n"));
    assert!(licences.contains("\nsvelte 5."), "the pages' too");
    assert!(!licences.contains("\nproptest "), "what only tests use is not in the archive");
    assert!(licences.contains("\nhighs-sys ") && licences.contains("Permission is hereby granted"), "with their texts");
}
