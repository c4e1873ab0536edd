"""Figures as geometry: what is drawn where; the templates make them SVG."""
