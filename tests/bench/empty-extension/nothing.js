// A script in every page that does nothing.
