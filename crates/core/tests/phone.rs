//! The digits that a phone dials for a number as a center writes it.

use explorer_core::care::phone::dialed;

#[test]
fn numbers_as_people_write_them_are_dialed() {
    for (number, dials) in [
        ("911", "911"),
        ("555-0141", "5550141"),
        ("+1 (555) 010-0100", "+15550100100"),
        ("1.800.555.0141", "18005550141"),
        ("555\u{2013}0141", "5550141"),
        ("(555)\u{a0}555\u{2011}0141", "5555550141"),
        ("555/0141", "5550141"),
        ("555-0141 ext. 204", "5550141,204"),
        ("555-0141 ext 204", "5550141,204"),
        ("555-0141, Ext: 204", "5550141,204"),
        ("555-0141x204", "5550141,204"),
        ("555-0141 #204", "5550141,204"),
        ("555-0141 extension 4", "5550141,4"),
        ("(212) 555-0141 (ext. 204)", "2125550141,204"),
        ("555-0141 int. 12", "5550141,12"),
        ("555-0141 extensión 12", "5550141,12"),
        ("1-800-555-HELP", "18005554357"),
        ("1-800-RECOVER", "18007326837"),
        ("1-800-RECOVERY", "18007326837"),
        ("1-800-4-A-CHILD", "18004224453"),
        ("800-555-help", "8005554357"),
        ("212-555-HELP", "2125554357"),
        ("1-800-555-HELP ext. 9", "18005554357,9"),
        ("1-800-FIX-4YOU", "18003494968"),
    ] {
        assert_eq!(dialed(number).as_deref(), Some(dials), "{number}");
    }
}

#[test]
fn what_is_no_number_is_not_dialed() {
    for number in [
        "",
        " ",
        "12",
        "call us",
        "- -",
        "555-0141 or 555-0142",
        "555-0141, 555-0142",
        "555-0141 (24 hours)",
        "555-0141 after noon",
        "intake@example.org",
        "tel:555-0141",
        "HELP",
        "555-0141;phone-context=x",
        "12345678901234567",
        "javascript:alert(1)",
        "ext. 204",
        "Ann 555-0141",
    ] {
        assert_eq!(dialed(number), None, "{number}");
    }
}
