"""Documents -> claims."""
