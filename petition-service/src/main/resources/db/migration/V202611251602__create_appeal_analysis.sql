-- What came in on some days; who is asked for all of them waits for a scan of those days alone.
create index appeal_handling_arrived on appeal_handling (arrived_at);
create index appeal_filed on appeal (filed_at) include (region, topic);

-- Figures of a month's arrivals by one thing or two, counted again by and by; what few people could be known from is hidden.
create table appeal_figure (
    cut text not null,
    code text not null,
    topic text not null,
    month date not null,
    people int not null,
    hidden boolean not null,
    arrived int not null,
    open int not null,
    -- Ended, or their term is over.
    due int not null,
    overdue int not null,
    redirected int not null,
    reopened int not null,
    answered int not null,
    median_days float8,
    ratings int not null,
    stars float8,
    primary key (cut, code, topic, month)
);

create index appeal_figure_of_month on appeal_figure (month, cut, arrived desc, code);

create table appeal_redirection_figure (
    month date not null,
    from_body text not null,
    to_body text not null,
    people int not null,
    redirections int not null,
    primary key (month, from_body, to_body)
);

create table appeal_figure_month (
    month date primary key,
    counted_at timestamptz not null
);

-- A topic of a region that rises unusually fast; one open for each at most.
create table appeal_alert (
    id uuid primary key,
    region text not null,
    topic text not null,
    raised_on date not null,
    raised_at timestamptz not null,
    last_day date not null,
    days int not null,
    appeals int not null,
    people int not null,
    expected float8 not null,
    p float8 not null,
    q float8 not null,
    closed_on date
);

create unique index appeal_alert_open on appeal_alert (region, topic) where closed_on is null;
create index appeal_alert_newest on appeal_alert (raised_on desc, id);

-- Days that were looked at, once each.
create table appeal_alert_day (
    day date primary key,
    looked_at timestamptz not null
);
