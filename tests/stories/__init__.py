"""Stories with gold: folders of raw articles and what a careful reader finds in them."""
