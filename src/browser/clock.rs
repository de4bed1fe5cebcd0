//! Today's date, and the time stamp of a calendar file. The core has no clock.

use js_sys::Date as Clock;

/// Year, month and day in the person's time zone.
pub fn today() -> (u16, u8, u8) {
    let now = Clock::new_0();
    (now.get_full_year() as u16, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// Seconds since the start of 1970 in UTC.
pub fn now() -> u64 {
    (Clock::now() / 1000.0) as u64
}
