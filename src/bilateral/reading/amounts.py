"""Placeholder until the stage is written."""
from bilateral.reading.page import Page, Trigger
def amount_of(page: Page, trigger: Trigger) -> str:
    return ""
