//! The questions that a page answers: the headings that are questions, each with the text below it, without markup. They are for search
//! engines.

/// A heading that is a question, and the answer below it.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    pub question: String,
    /// A line for each paragraph, item or heading.
    pub answer: String,
}

/// A page with at least this many questions is a page of questions and answers.
const LEAST: usize = 2;

/// The questions of a page's HTML; none if there are too few.
pub fn asked(html: &str) -> Vec<Asked> {
    let parts = html.split("<h2").skip(1).filter_map(|part| part.split_once('>')?.1.split_once("</h2>"));
    let parts = parts.map(|(question, answer)| Asked { question: plain(question), answer: plain(answer) });
    let asked: Vec<_> = parts.filter(|part| part.question.ends_with('?') && !part.answer.is_empty()).collect();
    if asked.len() < LEAST { Vec::new() } else { asked }
}

/// What is not part of an answer: numbers of sources, pictures, and words for people who listen.
const LEFT_OUT: [(&str, &str); 3] =
    [("<sup>", "</sup>"), ("<figure", "</figure>"), ("<span class=\"unseen\">", "</span>")];

/// Elements within a line. All others start a new line.
const WITHIN: [&str; 7] = ["a", "abbr", "code", "em", "q", "span", "strong"];

/// The plain text of some HTML.
pub fn plain(html: &str) -> String {
    // The narrow space between two numbers is left out with them.
    let mut html = html.replace("</sup>\u{202f}<sup>", "");
    for (from, to) in LEFT_OUT {
        while let Some((before, rest)) = html.split_once(from) {
            html = [before, rest.split_once(to).map_or("", |(_, after)| after)].concat();
        }
    }
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        let (tag, words) = if at == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !WITHIN.contains(&name) {
            text.push('\n');
        }
        text.push_str(&words.replace('\n', " "));
    }
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    // & comes last, so that &amp;lt; becomes &lt;.
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (sign, character)| text.replace(sign, character))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<p>Lead?</p>\n<h2 id=\"a\">Is it <em>far</em>?</h2>\n<p>No.<sup><a href=\"#1\">Source 1</a></sup>\u{202f}\
        <sup>2</sup> It is\nnear &amp; easy.</p>\n<figure class=\"b\"><p>Drawn</p></figure>\n<ul>\n<li>A <a href=\"b\">bus\
        <span class=\"unseen\"> (new tab)</span></a></li>\n<li>A walk</li></ul>\n<h2>To do next</h2><p>Go.</p><h2>How?</h2><p>So.</p>";

    #[test]
    fn each_heading_that_asks_has_its_answer_as_plain_text() {
        let asked = asked(PAGE);
        let of = |question: &str, answer: &str| Asked { question: question.into(), answer: answer.into() };
        assert_eq!(asked, [of("Is it far?", "No. It is near & easy.\nA bus\nA walk"), of("How?", "So.")]);
    }

    #[test]
    fn one_question_makes_no_page_of_questions() {
        assert_eq!(asked("<h2>How?</h2><p>So.</p><h2>Next</h2><p>Go.</p>"), []);
    }
}
