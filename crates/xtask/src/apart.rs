//! A network for the journeys. They can reach only this machine, and it answers every name lookup.
//!
//! The journeys' own proxy records and refuses what a page would send. This network also stops whatever bypasses the proxy, such as a name
//! lookup or a connection that a browser opens ahead of a click.

use crate::run::{Result, Workspace};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The journeys that need it.
pub const NAMES: &str = "names::";

/// The contents of the folder: two files that tell programs where to look up names, and a script. The script brings up the loopback
/// network, mounts the two files for itself and its children only, and then becomes the command.
const FILES: [(&str, &str); 3] = [
    ("resolv.conf", "nameserver 127.0.0.1\n"),
    ("nsswitch.conf", "hosts: files dns\n"),
    (
        ENTER,
        "set -e\nip link set lo up\nfor file in resolv.conf nsswitch.conf; do mount --bind \"${0%/*}/$file\" /etc/$file; done\nexec \"$@\"\n",
    ),
];
const ENTER: &str = "enter.sh";

/// How a command is started in such a network.
pub struct Apart {
    folder: PathBuf,
    user: &'static [&'static str],
}

impl Apart {
    /// `None` if the system does not allow it. Only Linux does, either for root or where every user may create a namespace.
    pub fn on_this_machine(workspace: &Workspace) -> Result<Option<Apart>> {
        let folder = workspace.target().join("xtask/apart");
        let written = std::fs::create_dir_all(&folder)
            .and_then(|()| FILES.iter().try_for_each(|(name, text)| std::fs::write(folder.join(name), text)));
        written.map_err(|reason| format!("{} cannot be written: {reason}", folder.display()))?;
        let is_root = workspace.printed("id", &["-u"]).as_deref() == Some("0");
        let apart = Apart { folder, user: if is_root { &[] } else { &["--user", "--map-root-user"] } };
        let mut attempt = apart.start(&workspace.command("true"));
        let works = attempt.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        Ok(works.then_some(apart))
    }

    /// Wraps the command so that it runs in a network of its own.
    pub fn start(&self, command: &Command) -> Command {
        let mut apart = Command::new("unshare");
        apart.args(self.user).args(["--net", "--mount", "sh"]).arg(self.folder.join(ENTER));
        apart.arg(command.get_program()).args(command.get_args()).env("JOURNEYS_APART", "1");
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => apart.env(name, value),
                None => apart.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            apart.current_dir(folder);
        }
        apart
    }
}
