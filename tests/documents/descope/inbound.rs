mod agentic;
mod apps;
mod by_project;
