//! What a management key may do.

pub mod access_keys;
pub mod audit;
pub mod groups;
pub mod jwt;
pub mod permissions;
pub mod roles;
pub mod sort_field;
pub mod tenants;
pub mod users;
