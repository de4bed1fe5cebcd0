//! The commands of this project: `cargo xtask serve`, `test`, `check`, `dist`, `release`, `verify`, `supply`, `bench`, `weigh` and `deep`. Each installs what it needs and says so.

mod apart;
mod bench;
mod check;
mod debian;
mod deep;
mod dist;
mod engines;
mod hashes;
mod release;
mod run;
mod serve;
mod servers;
mod supply;
mod test;
mod tools;
mod version;
mod weigh;

use run::{Result, Workspace};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]          build the site and serve it on 127.0.0.1:8080, or on the next free port
  test [--engines LIST]     every check, up to the journeys in Chromium, Firefox and WebKit;
                            LIST names engines, as in --engines chromium,firefox
  test --quick              every check but the journeys
  test --journey NAME [--engines LIST]
                            only the journeys with NAME in their name, through the site in dist/
  check                     what an owner needs before publishing: programs, pages, links, easy reading
  check FILE [--mend]       only a file of programs: what is wrong in it, and what visitors will see;
                            with --mend it writes one beside it (.mended.json) in which slips are mended
  dist                      the release site in dist/, ready for any static host, and the same as one file
  release                   the same with server files, guide and licenses, as one archive for owners
  verify PLACE [LIST]       whether the site at an address or in a folder is the one that a list of hashes
                            (SHA256SUMS of a release) tells of; without one, the list that it brings itself
  verify --again            whether dist/ comes out the same, built once more from nothing in another folder
  supply                    what comes from others: licenses, sources, versions, and known holes
  bench [--rounds N] [--beside FOLDER]
                            how soon the site in dist/ is read and used, beside pages made with others, and how long
                            the largest cases take; N visits of each (5 if none is said), and one more build of ours
  weigh                     what the site in dist/ weighs: by file, by content, by crate and module of its code
  deep                      what takes too long for every day: every state of every group of rules,
                            links by the hundred million, and mutation testing of its code (some hours)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match choose(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn choose(arguments: &[String]) -> Result {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => serve::serve(&mut Workspace::here()?, serve::FIRST_PORT),
        ["serve", "--port", port] => serve::serve(&mut Workspace::here()?, serve::port_in(port)?),
        [serve::ANNOUNCE, port] => serve::announce(&Workspace::here()?, serve::port_in(port)?),
        ["test", asked @ ..] => test::test(&mut Workspace::here()?, test::asked_in(asked)?),
        ["check"] => check::check(&mut Workspace::here()?),
        ["check", file] => check::file(&Workspace::here()?, file, false),
        ["check", file, "--mend"] => check::file(&Workspace::here()?, file, true),
        ["verify", "--again"] => hashes::verify_again(&Workspace::here()?),
        ["verify", place] => hashes::verify(&Workspace::here()?, place, None),
        ["verify", place, list] => hashes::verify(&Workspace::here()?, place, Some(list)),
        ["supply"] => supply::supply(&mut Workspace::here()?),
        ["bench", asked @ ..] => bench::bench(&mut Workspace::here()?, &bench::asked_in(asked)?),
        ["weigh"] => weigh::weigh(&Workspace::here()?),
        ["dist"] => dist::dist(&mut Workspace::here()?),
        ["release"] => release::release(&mut Workspace::here()?),
        ["deep"] => deep::deep(&mut Workspace::here()?),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("xtask does not know `{}`.\n\n{USAGE}", words.join(" "))),
    }
}
