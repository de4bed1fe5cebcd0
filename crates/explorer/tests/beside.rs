//! What a result says must fit together, and must fit the answers. `beside.toml` lists phrases that must never meet: in one result, at one
//! level, or with one answer. The walk visits every pair and every triple of worse answers in a calm life, then many lives at random.

use std::collections::{BTreeMap, HashMap};

use explorer::link::SharedResult;
use explorer::spoken_result::SaysResult;
use explorer_content::GUIDANCE;
use explorer_content::about::About;
use explorer_content::words::{Phrases, Speaks};
use explorer_core::care::level::Level;
use explorer_core::guidance::addition::{Addition, Additions};
use explorer_core::guidance::questionnaire::{Answer, Answers, QuestionId, Voice};
use explorer_core::guidance::suggestion::Suggestion;
use explorer_core::language::Language;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    never: Vec<Never>,
}

/// Phrases that a result must not say to some people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Never {
    /// Why not.
    why: String,
    en: Vec<String>,
    es: Vec<String>,
    /// Answers that the people gave. All must be true, each with one of its choices.
    #[serde(default)]
    to: BTreeMap<String, Vec<String>>,
    /// Additions of which one is sure.
    #[serde(default)]
    with: Vec<String>,
    /// The level that is suggested.
    level: Option<String>,
}

impl Never {
    fn phrases(&self, language: Language) -> &[String] {
        match language {
            Language::English => &self.en,
            Language::Spanish => &self.es,
        }
    }

    /// Whether it is about this result.
    fn applies(&self, answers: &Answers, it: &Suggestion) -> bool {
        let is_given = |question: &String, choices: &Vec<String>| {
            let at = GUIDANCE.question_id(question).unwrap_or_else(|| panic!("no question {question}"));
            let ids = GUIDANCE.questions[at].choices.iter().map(|choice| choice.id).collect::<Vec<_>>();
            assert!(choices.iter().all(|it| ids.contains(&it.as_str())), "{question}: {choices:?}");
            answers.get(at).given().is_some_and(|it| choices.iter().any(|choice| choice == ids[usize::from(it)]))
        };
        let additions = self.with.iter().map(|id| Addition::from_id(id).unwrap_or_else(|| panic!("no addition {id}")));
        let level = self.level.as_deref().map(|id| Level::from_id(id).unwrap_or_else(|| panic!("no level {id}")));
        let with = additions.collect::<Additions>();
        self.to.iter().all(|(question, choices)| is_given(question, choices))
            && (with.is_empty() || !with.within(it.sure).is_empty())
            && level.is_none_or(|level| (it.low, it.high) == (level, level))
    }
}

fn table() -> Vec<Never> {
    toml::from_str::<File>(include_str!("beside.toml")).unwrap().never
}

/// All that the result says, except names.
fn said(language: Language, voice: Voice, answers: &Answers, it: &Suggestion) -> Vec<String> {
    let (words, result) = (language.words(), SharedResult::from(it));
    let about = About::of(answers).who_gets(it.low, it.sure);
    let additions = it.sure.iter().map(|at| words.addition(at).says.to(about, voice));
    let reasons = it.level_reasons.iter().chain(it.addition_reasons.iter().flat_map(|(_, rules)| rules));
    let reasons = reasons.map(|at| words.rule(*at).because.to(about, voice));
    let mut said: Vec<String> = additions.chain(reasons).map(String::from).collect();
    if result.is_one_level() {
        said.push(language.summary(it.low, about, voice).into());
    }
    if result.is_hospital_this_week() {
        said.push(language.hospital_first(about, voice).into());
    }
    said.push(language.call_script(about, voice, result));
    said
}

/// The calm life: every question at its mildest choice.
fn calm() -> Answers {
    GUIDANCE.question_ids().fold(Answers::default(), |all, at| all.with(at, Answer::Given(0)))
}

/// Every choice but the mildest.
fn worse() -> Vec<(QuestionId, u8)> {
    let choices = |at: QuestionId| (1..GUIDANCE.questions[at].choices.len() as u8).map(move |choice| (at, choice));
    GUIDANCE.question_ids().flat_map(choices).collect()
}

/// Calls this for every life of the walk.
fn walk(mut visit: impl FnMut(Answers)) {
    let (calm, worse) = (calm(), worse());
    let with = |all: &Answers, (at, choice): (QuestionId, u8)| all.with(at, Answer::Given(choice));
    for (first, one) in worse.iter().enumerate() {
        for (second, two) in worse.iter().enumerate().skip(first) {
            for three in worse.iter().skip(second) {
                visit(coherent(with(&with(&with(&calm, *one), *two), *three)));
            }
        }
    }
    let mut random = Random(88);
    for _ in 0..20_000 {
        visit(coherent(GUIDANCE.question_ids().fold(Answers::default(), |all, at| {
            let choices = GUIDANCE.questions[at].choices.len() as u32;
            match random.below(10) {
                0 => all,
                1..=5 => all.with(at, Answer::Given(0)),
                _ => all.with(at, Answer::Given(random.below(choices) as u8)),
            }
        })));
    }
}

/// The same life, in which every question with a worse answer is asked: who tells how much they drink has checked drinking before.
fn coherent(answers: Answers) -> Answers {
    GUIDANCE.question_ids().rev().fold(answers, |all, at| match GUIDANCE.questions[at].settled_by {
        [by] if all.get(at).given() > Some(0) && all.get(by.question).given() <= Some(by.at_most) => {
            all.with(by.question, Answer::Given(by.at_most + 1))
        }
        _ => all,
    })
}

/// A small generator, the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(end)) as u32
    }
}

#[test]
fn what_a_result_says_fits_together_and_fits_the_answers() {
    let table = table();
    let mut known: HashMap<(usize, String), Vec<usize>> = HashMap::new();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut states = 0;
    walk(|answers| {
        let it = GUIDANCE.suggest(&answers);
        let about: Vec<bool> = table.iter().map(|never| never.applies(&answers, &it)).collect();
        states += 1;
        for language in Language::ALL {
            for voice in [Voice::You, Voice::They] {
                for text in said(language, voice, &answers, &it) {
                    let says = known.entry((language as usize, text.clone())).or_insert_with(|| {
                        let has = |never: &Never| never.phrases(language).iter().any(|phrase| text.contains(phrase));
                        (0..table.len()).filter(|at| has(&table[*at])).collect()
                    });
                    for at in says.iter().filter(|at| about[**at]) {
                        let given = worse().into_iter().filter(|(q, c)| answers.get(*q) == Answer::Given(*c));
                        let ids = given.map(|(question, choice)| {
                            let it = &GUIDANCE.questions[question];
                            [it.id, "=", it.choices[usize::from(choice)].id].concat()
                        });
                        found.entry([&table[*at].why, ": ", &text].concat()).or_insert_with(|| {
                            format!("{:?}, {} to {}", ids.collect::<Vec<_>>(), it.low.id(), it.high.id())
                        });
                    }
                }
            }
        }
    });
    println!("{states} lives, {} rows, {} texts", table.len(), known.len());
    assert!(found.is_empty(), "{} texts where they must not be: {found:#?}", found.len());
}

/// A row that names words which no text has any more would hold nothing.
#[test]
fn every_phrase_of_the_table_is_said_to_somebody() {
    for language in Language::ALL {
        let words = language.words();
        let mut all: Vec<&str> = words
            .additions
            .iter()
            .flat_map(|it| it.says.each())
            .chain(words.rules.iter().flat_map(|it| it.because.each()))
            .flat_map(|(_, text)| [text.to(Voice::You), text.to(Voice::They)])
            .collect();
        for voice in [Voice::You, Voice::They] {
            all.extend(words.levels.iter().map(|it| it.summary.to(voice)));
            all.extend([language.hospital_this_week(voice), language.script_ask(voice)]);
        }
        for never in table() {
            for phrase in never.phrases(language) {
                assert!(all.iter().any(|text| text.contains(phrase)), "{}: nobody is told '{phrase}'", never.why);
            }
        }
    }
}
