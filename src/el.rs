//! Elements, built by calls instead of the `html!` macro: the macro writes out each element where it stands, and this app has
//! many (measured: docs/decisions/02-views-by-builder.md). The code here is compiled once. The page writer builds its pages in the same
//! way; what only pages need exists on the host alone, so the WASM does not carry it.
//!
//! ```text
//! el("p").class("note").text("You can go ").child(link("#/find", "on")).html()
//! ```

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};

use super::browser::input::{is_checked, number};
use super::browser::translator;
use explorer::state::Action;

/// An element under construction. It is boxed, so that passing it on costs one word.
pub struct El(Box<Building>);

struct Building {
    tag: VTag,
    attributes: [Option<AttributeOrProperty>; NAMES.len()],
    children: Vec<Html>,
}

/// Declares the attributes: their names in code and in the page.
macro_rules! attributes {
    ($($(#[$only:meta])? $name:ident $says:literal,)*) => {
        /// Every attribute that the app or a page sets.
        #[derive(Clone, Copy)]
        #[allow(missing_docs)]
        pub enum Attr { $($(#[$only])? $name),* }

        /// Their names, in the same order. With one list for all elements Yew compares attributes place by place and needs no maps
        /// (2 KB brotli less).
        static NAMES: [&str; [$($(#[$only])? Attr::$name),*].len()] = [$($(#[$only])? $says),*];
    };
}

attributes! {
    Checked "checked",
    Min "min",
    Max "max",
    Step "step",
    Value "value",
    Role "role",
    Tabindex "tabindex",
    Type "type",
    Name "name",
    Target "target",
    Rel "rel",
    Href "href",
    Download "download",
    Open "open",
    Scope "scope",
    Autocomplete "autocomplete",
    DataLevel "data-level",
    AriaCurrent "aria-current",
    AriaExpanded "aria-expanded",
    AriaHidden "aria-hidden",
    AriaLabel "aria-label",
    AriaLabelledby "aria-labelledby",
    AriaPressed "aria-pressed",
    AriaValuetext "aria-valuetext",
    ViewBox "viewBox",
    PreserveAspectRatio "preserveAspectRatio",
    Width "width",
    Height "height",
    D "d",
    X "x",
    Y "y",
    TextAnchor "text-anchor",
    Transform "transform",
    PatternUnits "patternUnits",
    // Only on pages: in the app, each would take up room in every element.
    #[cfg(not(target_arch = "wasm32"))] Colspan "colspan",
    #[cfg(not(target_arch = "wasm32"))] DataOpen "data-open",
    #[cfg(not(target_arch = "wasm32"))] Hidden "hidden",
    #[cfg(not(target_arch = "wasm32"))] Lang "lang",
    #[cfg(not(target_arch = "wasm32"))] Hreflang "hreflang",
    // Last, after what is the same in many elements: pages have these in the same order, and compress better.
    Class "class",
    Id "id",
}

/// A new element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Building { tag: VTag::new(tag), attributes: [const { None }; NAMES.len()], children: Vec::new() }))
}

/// Text or an attribute's value: words of the content, or a string that was put together. Each kind has its own function, which is
/// compiled once, so that each call weighs little.
pub trait Text {
    /// Sets the attribute; an empty value is left out.
    fn set_on(self, element: El, attr: Attr) -> El;
    /// Adds the text.
    fn text_in(self, element: El) -> El;
}

impl Text for &'static str {
    #[inline(never)]
    fn set_on(self, element: El, attr: Attr) -> El {
        element.set_value(attr, AttrValue::Static(self))
    }

    #[inline(never)]
    fn text_in(self, element: El) -> El {
        element.add_text(AttrValue::Static(self))
    }
}

impl Text for String {
    #[inline(never)]
    fn set_on(self, element: El, attr: Attr) -> El {
        element.set_value(attr, self.into())
    }

    #[inline(never)]
    fn text_in(self, element: El) -> El {
        element.add_text(self.into())
    }
}

/// A text that the page writer took from a file.
#[cfg(not(target_arch = "wasm32"))]
impl Text for &String {
    fn set_on(self, element: El, attr: Attr) -> El {
        self.clone().set_on(element, attr)
    }

    fn text_in(self, element: El) -> El {
        self.clone().text_in(element)
    }
}

/// What can stand in an element.
pub trait Child {
    /// Adds it.
    fn add_to(self, element: El) -> El;
}

impl Child for El {
    #[inline(never)]
    fn add_to(self, element: El) -> El {
        element.add_child(self.html())
    }
}

impl<C: Child> Child for Option<C> {
    #[inline(never)]
    fn add_to(self, element: El) -> El {
        match self {
            Some(child) => child.add_to(element),
            None => element.add_child(nothing()),
        }
    }
}

impl Child for Html {
    #[inline(never)]
    fn add_to(self, element: El) -> El {
        element.add_child(self)
    }
}

/// A link within the page.
pub fn link(address: impl Text, text: impl Text) -> El {
    el("a").attr(Attr::Href, address).text(text)
}

/// A button; without a class it is an inconspicuous one.
pub fn button(id: impl Text, class: &'static str, text: impl Text) -> El {
    el("button").attr(Attr::Type, "button").id(id).class(class).text(text)
}

/// A panel that opens below its title.
pub fn panel(id: impl Text, title: impl Text) -> El {
    el("details").id(id).child(el("summary").text(title))
}

/// A picture with these measures, hidden from people who listen to the page: words beside it say the same.
pub fn drawing(view_box: impl Text) -> El {
    el("svg").attr(Attr::ViewBox, view_box).attr(Attr::AriaHidden, "true")
}

/// Words only for people who listen to the page with a screen reader.
pub fn unseen(text: impl Text) -> El {
    el("span").class("unseen").text(text)
}

/// A list of things that come and go; give each a key.
pub fn list(items: impl IntoIterator<Item = Html>) -> Html {
    list_of(&mut items.into_iter())
}

/// One loop for every list, whatever it is made of.
#[inline(never)]
fn list_of(items: &mut dyn Iterator<Item = Html>) -> Html {
    let mut children = Vec::new();
    for item in items {
        children.push(item);
    }
    VList::with_children(children, None).into()
}

/// Nothing, in its place.
pub fn nothing() -> Html {
    Html::default()
}

impl El {
    /// The element's id.
    pub fn id(self, id: impl Text) -> Self {
        id.set_on(self, Attr::Id)
    }

    /// The element's class; an empty one is left out.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        class.set_on(self, Attr::Class)
    }

    /// An attribute; an empty value is left out.
    pub fn attr(self, attr: Attr, value: impl Text) -> Self {
        value.set_on(self, attr)
    }

    #[inline(never)]
    fn set_value(mut self, attr: Attr, value: AttrValue) -> Self {
        if let Some(place) = self.0.attributes.get_mut(attr as usize)
            && !value.is_empty()
        {
            *place = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    /// Tells the element apart from its neighbors.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// Text in the element.
    pub fn text(self, text: impl Text) -> Self {
        text.text_in(self)
    }

    /// Adds text. Where a translator may remove it, wraps it in an element that is replaced whenever the text changes.
    #[inline(never)]
    fn add_text(self, text: AttrValue) -> Self {
        if !translator::is_at_work() {
            return self.add_child(VText::new(text).into());
        }
        let mut whole = VTag::new(if self.0.tag.tag() == "text" { "tspan" } else { "bdi" });
        whole.key = Some(Key::from(&*text));
        whole.add_child(VText::new(text).into());
        // Adds something without a key: if all children had keys, the same text could not occur twice.
        self.add_child(whole.into()).add_child(nothing())
    }

    /// A child; `None` is nothing in its place.
    pub fn child(self, child: impl Child) -> Self {
        child.add_to(self)
    }

    #[inline(never)]
    fn add_child(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }

    /// Children that come and go; give each a key.
    pub fn children(self, children: impl IntoIterator<Item = Html>) -> Self {
        self.child(list(children))
    }

    /// Whether a checkbox or radio button is checked.
    ///
    /// In a browser this is also made the default, because Firefox writes each choice that differs from the default to the disk, for its
    /// next start, even with `autocomplete="off"`. On the host Yew writes that attribute itself.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        if checked && cfg!(target_arch = "wasm32") { self.attr(Attr::Checked, "checked") } else { self }
    }

    /// The value of a slider. It is also made the default, as in [`Self::checked`].
    #[inline(never)]
    pub fn value(mut self, value: u16) -> Self {
        let value = AttrValue::from(value.to_string());
        self.0.tag.set_value(value.clone());
        if cfg!(target_arch = "wasm32") { self.set_value(Attr::Value, value) } else { self }
    }

    /// The action that a click sends.
    #[inline(never)]
    pub fn on_click(self, send: &Callback<Action>, action: Action) -> Self {
        let send = send.clone();
        self.on_click_with(move || send.emit(action.clone()))
    }

    /// What a click does, where that is more than an action: the clipboard, the printer, the focus.
    pub fn on_click_with(self, call: impl Fn() + 'static) -> Self {
        self.on(ListenerKind::onclick, move |_| call())
    }

    /// The action to send when it is checked or unchecked.
    pub fn on_toggle(self, send: &Callback<Action>, action: impl Fn(bool) -> Action + 'static) -> Self {
        let send = send.clone();
        self.on(ListenerKind::onchange, move |event| send.emit(action(is_checked(&event))))
    }

    /// The actions to send while a slider moves.
    pub fn on_input(self, send: &Callback<Action>, action: impl Fn(u16) -> Action + 'static) -> Self {
        let send = send.clone();
        self.on(ListenerKind::oninput, move |event| send.emit(action(number(&event))))
    }

    /// What an event of this kind does.
    pub fn on(self, kind: ListenerKind, call: impl Fn(Event) + 'static) -> Self {
        self.listen(Rc::new(OnEvent { kind, call: Callback::from(call) }))
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.tag.add_listener(listener);
        self
    }

    /// The finished element.
    #[inline(never)]
    pub fn html(self) -> Html {
        let Building { mut tag, attributes, children } = *self.0;
        tag.set_attributes(Attributes::Dynamic { keys: &NAMES, values: Box::new(attributes) });
        tag.add_children(children);
        tag.into()
    }
}

/// One type of listener for every event. Yew has one for each kind of event, and each of them adds weight.
struct OnEvent {
    kind: ListenerKind,
    call: Callback<Event>,
}

impl Listener for OnEvent {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
