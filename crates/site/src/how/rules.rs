//! The rules: a table for each question that a rule reads first, the most care first.

use std::cmp::Reverse;

use explorer_content::GUIDANCE;
use explorer_core::guidance::questionnaire::{QuestionId, Voice};
use explorer_core::guidance::rule::{Condition, Rule, RuleId};
use yew::prelude::*;

use super::Part;

impl Part<'_> {
    /// Every rule, each in one table.
    pub fn rules(&self) -> Html {
        let tables: Vec<_> = GUIDANCE
            .question_ids()
            .map(|question| (question, read_first(question)))
            .filter(|(_, rules)| !rules.is_empty())
            .collect();
        let links = tables.iter().map(|(question, _)| {
            let to = format!("#rules-{}", GUIDANCE.questions[*question].id);
            html! { <li><a href={to}>{ self.words.question(*question).short }</a></li> }
        });
        html! {
            <>
                <ul class="jump">{ for links }</ul>
                { for tables.iter().map(|(question, rules)| self.table(*question, rules)) }
            </>
        }
    }

    fn table(&self, question: QuestionId, rules: &[RuleId]) -> Html {
        let id = format!("rules-{}", GUIDANCE.questions[question].id);
        html! {
            <>
                <h3 id={id.clone()}>{ self.words.question(question).short }</h3>
                <table class="policy rules" aria-labelledby={id}>
                    <thead>
                        <tr>
                            <th scope="col">{ &self.labels.answers }</th>
                            <th scope="col">{ &self.labels.floor }</th>
                            <th scope="col">{ &self.labels.why }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rules.iter().map(|rule| self.rule(*rule)) }</tbody>
                </table>
            </>
        }
    }

    fn rule(&self, id: RuleId) -> Html {
        let (rule, words) = (&GUIDANCE.rules[id], self.words.rule(id));
        let additions: Vec<_> = rule.add.iter().map(|addition| self.words.addition(addition).name).collect();
        html! {
            <tr id={format!("rule-{}", rule.id)}>
                <th scope="row">
                    <ul>{ for rule.when.iter().map(|condition| self.condition(*condition)) }</ul>
                </th>
                <td>
                    <p>{ self.floor(rule) }</p>
                    if !additions.is_empty() {
                        <p>{ self.labels.add.replace("{additions}", &additions.join(", ")) }</p>
                    }
                </td>
                <td>
                    <p>{ words.because.to(Voice::You) }</p>
                    { self.cited(rule.sources, words.judgment) }
                    <p class="note">{ &self.labels.rule }{ " " }<code>{ rule.id }</code></p>
                </td>
            </tr>
        }
    }

    fn floor(&self, rule: &Rule) -> Html {
        match rule.at_least {
            Some(level) => {
                let words = self.labels.at_least.replace("{level}", self.words.level(level).short);
                self.pill(level, &words)
            }
            None => html! { { &self.labels.no_floor } },
        }
    }

    fn condition(&self, condition: Condition) -> Html {
        let (words, choice) = (self.words.question(condition.question), usize::from(condition.at_least));
        let has_worse = choice + 1 < words.choices.len();
        html! {
            <li>
                <strong>{ words.short }{ ":" }</strong>{ " " }<q>{ words.choices[choice].to(Voice::You) }</q>
                if has_worse { { " " }{ &self.labels.or_worse } }
            </li>
        }
    }
}

/// The rules whose first question, in the order asked, is this one: the highest floor first, then the order of the file.
fn read_first(question: QuestionId) -> Vec<RuleId> {
    let first = |rule: &Rule| rule.when.iter().map(|condition| condition.question).min();
    let mut rules: Vec<_> = GUIDANCE.rule_ids().filter(|&id| first(&GUIDANCE.rules[id]) == Some(question)).collect();
    rules.sort_by_key(|&id| Reverse(GUIDANCE.rules[id].at_least));
    rules
}
