//! A link opens as mail and chat programs leave it, and what looks like one is never passed over in silence.

use explorer::link::{Link, LinkProblem, PREFIX};

use crate::made;
use samples::made::Maker;

fn links() -> impl Iterator<Item = (Link, String)> {
    let mut maker = Maker::new(21);
    (0..200).map(move |_| {
        let link = made::link(&mut maker);
        let body = link.to_fragment().split_off(PREFIX.len());
        (Link::from_fragment(&link.to_fragment()).unwrap().unwrap(), body)
    })
}

/// It opens, in the app too: the first part must see that it may be a link.
#[track_caller]
fn opens(came: &str, link: &Link) {
    assert!(Link::may_be(came), "{came:?} is not taken for a link");
    assert_eq!(Link::received(came), Some(Ok(link.clone())), "{came:?}");
}

#[test]
fn what_mail_and_chat_put_around_a_link_is_taken_off() {
    for (link, body) in links() {
        for end in [
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            ")",
            "]",
            ">",
            "\"",
            "'",
            "”",
            "’",
            "…",
            ").",
            ">.",
            "*",
            "_",
            "|",
            "%22",
            "%3E",
            "&utm_source=mail",
            "?utm_source=mail&utm_medium=x",
            "&fbclid=IwAR0abc",
            "?gclid=1",
            "#x",
            "/",
            "%0A",
            "&amp;x",
            "%C2%AD",
        ] {
            opens(&format!("#/s/{body}{end}"), &link);
        }
        for before in [
            "#/s/",
            "#/S/",
            "/s/",
            "#s/",
            "#%2Fs%2F",
            "#%2fs%2f",
            "%23/s/",
            "%23%2Fs%2F",
            "#!/s/",
            "##/s/",
            "#/s//",
            "?/s/",
            "#%252Fs%252F",
        ] {
            opens(&format!("{before}{body}"), &link);
        }
        opens(&format!("#(/s/{body})"), &link);
        opens(&format!("#%3C/s/{body}%3E"), &link);
        opens(&format!("#/S/{}", body.to_uppercase()), &link);
    }
}

#[test]
fn blanks_breaks_and_signs_that_nobody_sees_are_taken_out_of_the_middle() {
    for (link, body) in links() {
        for between in [
            " ",
            "%20",
            "\n",
            "\r\n",
            "%0D%0A",
            "=\r\n",
            "-\n",
            "\u{ad}",
            "%C2%AD",
            "\u{200b}",
            "%E2%80%8B",
            "\u{feff}",
            "\u{a0}",
            "\t",
        ] {
            let at = body.len() / 2;
            opens(&format!("#/s/{}{between}{}", &body[..at], &body[at..]), &link);
            let all: Vec<String> = body.chars().map(String::from).collect();
            opens(&format!("#/s/{}", all.join(between)), &link);
        }
    }
}

#[test]
fn a_link_without_what_stands_before_it_opens_if_it_is_whole() {
    for (link, body) in links().filter(|(_, body)| body.len() >= 14) {
        opens(&format!("#{body}"), &link);
        opens(&format!("?{body}"), &link);
        assert_eq!(Link::received(&format!("#{}", &body[1..])), None, "any word may stand there");
    }
}

#[test]
fn what_looks_like_a_link_of_ours_gets_a_sentence() {
    for (_, body) in links() {
        let cut = &body[..body.len() - 1];
        for came in
            [format!("#/s/{cut}"), format!("#/S/{cut}."), format!("#%2Fs%2F{cut}"), format!("#/s/{cut}&utm_source=x")]
        {
            assert!(Link::may_be(&came), "{came}");
            assert_eq!(Link::received(&came), Some(Err(LinkProblem::Damaged)), "{came}");
        }
    }
    for came in ["#/s/", "#/s", "#/S/", "#s/", "#/s/)", "#/s/ü", "#/s/-", "#%2Fs%2F"] {
        assert!(Link::may_be(came), "{came}");
        assert_eq!(Link::received(came), Some(Err(LinkProblem::Damaged)), "{came}");
    }
}

#[test]
fn other_fragments_belong_to_the_page() {
    for came in [
        "",
        "#",
        "#main",
        "#/compare",
        "#/find",
        "#/week",
        "#/find.",
        "#sources-testing",
        "#/street/12",
        "#life-title",
        "?utm_source=x",
        "?s=1",
    ] {
        assert_eq!(Link::received(came), None, "{came}");
    }
    let mut maker = Maker::new(22);
    for _ in 0..20_000 {
        let count = maker.below(40);
        let text: String =
            (0..count).map(|_| char::from_u32(maker.below(0x2000) as u32 >> maker.below(8)).unwrap_or('%')).collect();
        // Whatever came: no panic, and no link out of nothing.
        assert!(!matches!(Link::received(&text), Some(Ok(_))), "{text:?}");
    }
}
