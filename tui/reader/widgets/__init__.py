"""The widgets of the reader: each posts messages about what the user does and knows no other widget."""
