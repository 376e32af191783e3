mod attributes;
mod credentials;
