//! What the vendor's elements look like.

use auth_core::{open_enum, response};

/// What the vendor's elements look like on an app's pages. Colors are as in CSS, lengths are in
/// pixels. What is not set is the vendor's default.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ElementCustomization {
    /// The background of the whole element.
    #[serde(default)]
    pub passage_container_background_color: String,
    /// The largest width of the whole element.
    pub passage_container_max_width: Option<i64>,
    /// The background of input boxes.
    #[serde(default)]
    pub passage_input_box_background_color: String,
    /// The radius of their corners.
    pub passage_input_box_border_radius: Option<i64>,
    /// The font of headings.
    #[serde(default)]
    pub passage_header_font_family: FontFamily,
    /// The font of everything else.
    #[serde(default)]
    pub passage_body_font_family: FontFamily,
    /// The color of headings.
    #[serde(default)]
    pub passage_header_text_color: String,
    /// The color of everything else.
    #[serde(default)]
    pub passage_body_text_color: String,
    /// The background of the first button.
    #[serde(default)]
    pub passage_primary_button_background_color: String,
    /// The text of the first button.
    #[serde(default)]
    pub passage_primary_button_text_color: String,
    /// The background of the first button below the pointer.
    #[serde(default)]
    pub passage_primary_button_hover_color: String,
    /// The radius of the corners of the first button.
    pub passage_primary_button_border_radius: Option<i64>,
    /// The border of the first button.
    #[serde(default)]
    pub passage_primary_button_border_color: String,
    /// The width of that border.
    pub passage_primary_button_border_width: Option<i64>,
    /// The background of other buttons.
    #[serde(default)]
    pub passage_secondary_button_background_color: String,
    /// The text of other buttons.
    #[serde(default)]
    pub passage_secondary_button_text_color: String,
    /// The background of other buttons below the pointer.
    #[serde(default)]
    pub passage_secondary_button_hover_color: String,
    /// The radius of the corners of other buttons.
    pub passage_secondary_button_border_radius: Option<i64>,
    /// The border of other buttons.
    #[serde(default)]
    pub passage_secondary_button_border_color: String,
    /// The width of that border.
    pub passage_secondary_button_border_width: Option<i64>,
}

open_enum! {
    /// The family of a font.
    pub enum FontFamily {
        /// Helvetica.
        Helvetica = "Helvetica",
        /// Arial.
        Arial = "Arial",
        /// Arial Black.
        ArialBlack = "Arial Black",
        /// Verdana.
        Verdana = "Verdana",
        /// Tahoma.
        Tahoma = "Tahoma",
        /// Trebuchet MS.
        TrebuchetMs = "Trebuchet MS",
        /// Impact.
        Impact = "Impact",
        /// Gill Sans.
        GillSans = "Gill Sans",
        /// Times New Roman.
        TimesNewRoman = "Times New Roman",
        /// Georgia.
        Georgia = "Georgia",
        /// Palatino.
        Palatino = "Palatino",
        /// Baskerville.
        Baskerville = "Baskerville",
        /// Andalé Mono.
        AndaleMono = "Andalé Mono",
        /// Courier.
        Courier = "Courier",
        /// Lucida.
        Lucida = "Lucida",
        /// Monaco.
        Monaco = "Monaco",
        /// Bradley Hand.
        BradleyHand = "Bradley Hand",
        /// Brush Script MT.
        BrushScriptMt = "Brush Script MT",
        /// Luminari.
        Luminari = "Luminari",
        /// Comic Sans MS.
        ComicSansMs = "Comic Sans MS",
    }
}
