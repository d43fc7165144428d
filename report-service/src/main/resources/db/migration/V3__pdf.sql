-- PDF is kept too. A version printed before is printed again from its model when somebody asks for it.
alter table rendition drop constraint ck_rendition_format;
alter table rendition add constraint ck_rendition_format check (format in ('html', 'docx', 'pdf'));
