-- Moderation may ask to correct a draft, of which no step was told yet.
ALTER TABLE petition ALTER COLUMN latest DROP NOT NULL;
