mod endpoints;
mod sources;
