//! The rules: a table for each question that a rule reads first. In each table the rules that lead to the most care come first.

use std::cmp::Reverse;

use explorer_content::GUIDANCE;
use explorer_core::guidance::questionnaire::{QuestionId, Voice};
use explorer_core::guidance::rule::{Condition, Rule, RuleId};
use program_explorer::el::{Attr, El, el, link, list};
use yew::Html;

use super::Part;

impl Part<'_> {
    /// Every rule, in exactly one table.
    pub fn rules(&self) -> Html {
        let tables: Vec<_> = GUIDANCE
            .question_ids()
            .map(|question| (question, read_first(question)))
            .filter(|(_, rules)| !rules.is_empty())
            .collect();
        let links = tables.iter().map(|(question, _)| {
            let to = format!("#rules-{}", GUIDANCE.questions[*question].id);
            el("li").child(link(to, self.words.question(*question).short)).html()
        });
        let tables = tables.iter().flat_map(|(question, rules)| self.table(*question, rules));
        list([el("ul").class("jump").children(links).html()].into_iter().chain(tables))
    }

    /// The rules that read this question first, below its name.
    fn table(&self, question: QuestionId, rules: &[RuleId]) -> [Html; 2] {
        let id = format!("rules-{}", GUIDANCE.questions[question].id);
        let title = el("h3").id(id.clone()).text(self.words.question(question).short);
        let columns = [&self.labels.answers, &self.labels.floor, &self.labels.why];
        let columns = columns.map(|name| el("th").attr(Attr::Scope, "col").text(name).html());
        let table = el("table")
            .class("policy rules")
            .attr(Attr::AriaLabelledby, id)
            .child(el("thead").child(el("tr").children(columns)))
            .child(el("tbody").children(rules.iter().map(|rule| self.rule(*rule))));
        [title.html(), table.html()]
    }

    fn rule(&self, id: RuleId) -> Html {
        let (rule, words) = (&GUIDANCE.rules[id], self.words.rule(id));
        let conditions = rule.when.iter().map(|condition| self.condition(*condition));
        let name = el("p").class("note").text(&self.labels.rule).text(" ").child(el("code").text(rule.id));
        el("tr")
            .id(format!("rule-{}", rule.id))
            .child(el("th").attr(Attr::Scope, "row").child(el("ul").children(conditions)))
            .child(el("td").child(self.floor(rule)).child(self.added(rule)))
            .child(
                el("td")
                    .children(self.varied(&words.because, El::text))
                    .child(self.cited(rule.sources, words.judgment))
                    .child(name),
            )
            .html()
    }

    fn floor(&self, rule: &Rule) -> El {
        let floor = el("p");
        match rule.at_least {
            Some(level) => {
                let words = self.labels.at_least.replace("{level}", self.words.level(level).short);
                floor.child(self.pill(level, words))
            }
            None => floor.text(&self.labels.no_floor),
        }
    }

    fn added(&self, rule: &Rule) -> Option<El> {
        let additions: Vec<_> = rule.add.iter().map(|addition| self.words.addition(addition).name).collect();
        (!additions.is_empty()).then(|| el("p").text(self.labels.add.replace("{additions}", &additions.join(", "))))
    }

    fn condition(&self, condition: Condition) -> Html {
        let (words, choice) = (self.words.question(condition.question), usize::from(condition.at_least));
        let has_worse = choice + 1 < words.choices.len();
        let item = el("li")
            .child(el("strong").text(words.short).text(":"))
            .text(" ")
            .child(el("q").text(words.choices[choice].to(Voice::You)));
        if has_worse { item.text(" ").text(&self.labels.or_worse).html() } else { item.html() }
    }
}

/// The rules whose first question is this one, in the order in which questions are asked. The rules with the highest floor come first,
/// then the order of the file.
fn read_first(question: QuestionId) -> Vec<RuleId> {
    let first = |rule: &Rule| rule.when.iter().map(|condition| condition.question).min();
    let mut rules: Vec<_> = GUIDANCE.rule_ids().filter(|&id| first(&GUIDANCE.rules[id]) == Some(question)).collect();
    rules.sort_by_key(|&id| Reverse(GUIDANCE.rules[id].at_least));
    rules
}
