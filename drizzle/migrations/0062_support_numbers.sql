-- Numbers of tickets: never given twice; gaps are left by what was rolled back.
create sequence support_ticket_number;
