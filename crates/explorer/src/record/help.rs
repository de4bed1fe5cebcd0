//! Help for what cannot wait.

use super::{Context, add_new, item, pair};
use explorer_content::spoken::Spoken;
use explorer_content::words::Phrases;
use explorer_content::{HELP_LINES, URGENT, checked_signs, line};

pub(super) fn help(context: &Context) -> Vec<String> {
    let (language, voice) = (context.language, context.voice);
    let mut places = vec![line::N911, line::N988];
    let mut steps = Vec::new();
    // The checked signs are answers too.
    for at in context.link.answers.iter().flat_map(|answers| checked_signs(answers.right_now())) {
        let (Some(sign), Some(words)) = (URGENT.get(at), context.words.urgent.get(at)) else { continue };
        add_new(&mut places, sign.lines);
        steps.push(item(words.now.to(voice)));
        steps.extend(sign.do_not_drive.then(|| item(language.do_not_drive(voice))));
        steps.extend(words.until.iter().map(|step| item(step.to(voice))));
    }
    let numbers = places.into_iter().filter_map(|at| {
        let (line, words) = (HELP_LINES.get(at)?, context.words.lines.get(at)?);
        let ways = line.ways(language);
        let ways: Vec<_> =
            language.to_call(ways).into_iter().chain(language.to_text(ways)).map(|(_, says)| says).collect();
        Some(item(&pair(words.name, &ways.join(". "))))
    });
    let mut lines = vec![language.urgent_title().into()];
    lines.extend(numbers.chain(steps));
    lines.push(language.record_urgent().into());
    lines
}
