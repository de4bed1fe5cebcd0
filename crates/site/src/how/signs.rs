//! The signs of right now, with what each leads to.

use explorer_content::words::Phrases;
use explorer_content::{SIGN_GROUPS, URGENT};
use explorer_core::guidance::questionnaire::Voice;
use program_explorer::el::{Attr, El, Text, el, list};
use yew::Html;

use super::Part;

impl Part<'_> {
    /// Every sign of right now, with what it leads to. Closed below it: the steps until help comes, and everything again as people see it
    /// who ask for someone else, because there the steps themselves are different.
    pub fn signs(&self) -> Html {
        list([
            self.table_of_signs(Voice::You, false, self.language.right_now_short()).html(),
            self.folded(Voice::You, &self.labels.until).html(),
            self.folded(Voice::They, &self.labels.about_others).html(),
        ])
    }

    fn folded(&self, voice: Voice, name: &String) -> El {
        el("details").child(el("summary").text(name)).child(self.table_of_signs(voice, true, name))
    }

    fn table_of_signs(&self, voice: Voice, with_steps: bool, caption: impl Text) -> El {
        let bodies = (0..SIGN_GROUPS.len()).map(|group| {
            let title = el("th").attr(Attr::Colspan, "2").attr(Attr::Scope, "rowgroup");
            let signs = (0..URGENT.len()).filter(|&at| URGENT[at].group == group);
            el("tbody")
                .child(el("tr").child(title.text(self.words.sign_groups[group])))
                .children(signs.map(|at| self.sign(at, voice, with_steps).html()))
                .html()
        });
        let sign = el("th").attr(Attr::Scope, "col").text(&self.labels.sign);
        let leads_to = el("th").attr(Attr::Scope, "col").text(self.language.urgent_title());
        el("table")
            .class("policy")
            .child(el("caption").class("unseen").text(caption))
            .child(el("thead").child(el("tr").child(sign).child(leads_to)))
            .children(bodies)
    }

    fn sign(&self, at: usize, voice: Voice, with_steps: bool) -> El {
        let (sign, words) = (&URGENT[at], &self.words.urgent[at]);
        let then = if with_steps {
            el("ul").children(words.until.iter().map(|step| el("li").text(step.to(voice)).html()))
        } else {
            let lines = sign.lines.iter().map(|at| self.words.lines[*at].name).collect::<Vec<_>>().join(", ");
            el("p").class("note").text(&self.labels.call).text(" ").text(lines)
        };
        let leads_to = el("td")
            .child(el("p").text(words.now.to(voice)))
            .child(sign.do_not_drive.then(|| el("p").text(self.language.do_not_drive(voice))))
            .child(then);
        let row = if with_steps { el("tr") } else { el("tr").id(format!("sign-{}", sign.id)) };
        row.child(el("th").attr(Attr::Scope, "row").text(words.label.to(voice))).child(leads_to)
    }
}
