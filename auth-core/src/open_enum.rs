//! Enums that a server may add to.

/// Declares an enum of strings or integers that a server may add to. A value that is not known yet
/// becomes the variant `Other`, which keeps it, and can be sent back unchanged.
///
/// An enum of strings implements `Deserialize`, `Serialize` and `Display` with the server's spelling,
/// `From<String>`, and a method `as_str()`. Its `Default` is an empty `Other`, for fields that the
/// server may leave out. It derives `Clone`, `Debug`, `PartialEq`, `Eq` and `Hash`, and is
/// `#[non_exhaustive]`.
///
/// ```
/// auth_core::open_enum! {
///     /// Where an order stands.
///     pub enum OrderStatus {
///         /// It was placed.
///         Placed = "placed",
///         /// It is on its way.
///         OnItsWay = "on-its-way",
///     }
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let status: OrderStatus = serde_json::from_str(r#""on-its-way""#)?;
/// assert_eq!(status, OrderStatus::OnItsWay);
/// let status: OrderStatus = serde_json::from_str(r#""lost""#)?;
/// assert_eq!(status, OrderStatus::Other("lost".to_owned()));
/// assert_eq!(status.as_str(), "lost");
/// # Ok(()) }
/// ```
///
/// An enum of integers has `: i64` behind its name. It implements `Deserialize`, `Serialize` and
/// `Display` with the number, `From<i64>`, and a method `as_i64()`. It derives the same traits, and
/// `Copy`. It has no `Default`, because 0 may mean something: where the server may leave it out, the
/// field is an `Option`.
///
/// ```
/// auth_core::open_enum! {
///     /// What became of a message.
///     pub enum MessageStatus: i64 {
///         /// It arrived.
///         Success = 0,
///         /// It is on its way.
///         Pending = 1,
///     }
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let statuses: Vec<MessageStatus> = serde_json::from_str("[0, 7]")?;
/// assert_eq!(statuses, [MessageStatus::Success, MessageStatus::Other(7)]);
/// assert_eq!(MessageStatus::Pending.as_i64(), 1);
/// # Ok(()) }
/// ```
#[macro_export]
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $text:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $visibility enum $name {
            $( $(#[$variant_meta])* $variant, )+
            /// A value that is not known here, as the server spells it.
            Other(::std::string::String),
        }

        #[allow(deprecated)]
        impl $name {
            /// The value as the server spells it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )+
                    Self::Other(text) => text,
                }
            }
        }

        #[allow(deprecated)]
        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                match text.as_str() {
                    $( $text => Self::$variant, )+
                    _ => Self::Other(text),
                }
            }
        }

        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self::Other(::std::string::String::new())
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<'de> $crate::__private_0_1_0::serde::Deserialize<'de> for $name {
            fn deserialize<D>(from: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private_0_1_0::serde::Deserializer<'de>,
            {
                use $crate::__private_0_1_0::serde::Deserialize;
                ::std::string::String::deserialize(from).map(Self::from)
            }
        }

        impl $crate::__private_0_1_0::serde::Serialize for $name {
            fn serialize<S>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private_0_1_0::serde::Serializer,
            {
                to.serialize_str(self.as_str())
            }
        }
    };
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident : i64 {
            $( $(#[$variant_meta:meta])* $variant:ident = $number:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        $visibility enum $name {
            $( $(#[$variant_meta])* $variant, )+
            /// A number that is not known here.
            Other(i64),
        }

        #[allow(deprecated)]
        impl $name {
            /// The number that the server uses.
            #[must_use]
            pub const fn as_i64(self) -> i64 {
                match self {
                    $( Self::$variant => $number, )+
                    Self::Other(number) => number,
                }
            }
        }

        #[allow(deprecated)]
        impl ::core::convert::From<i64> for $name {
            fn from(number: i64) -> Self {
                match number {
                    $( $number => Self::$variant, )+
                    _ => Self::Other(number),
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl<'de> $crate::__private_0_1_0::serde::Deserialize<'de> for $name {
            fn deserialize<D>(from: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private_0_1_0::serde::Deserializer<'de>,
            {
                <i64 as $crate::__private_0_1_0::serde::Deserialize>::deserialize(from).map(Self::from)
            }
        }

        impl $crate::__private_0_1_0::serde::Serialize for $name {
            fn serialize<S>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private_0_1_0::serde::Serializer,
            {
                to.serialize_i64(self.as_i64())
            }
        }
    };
}
