-- What is overdue is listed and counted from an index alone: every row that was passed over or counted had to be fetched.
ALTER TABLE tasks
    ADD KEY tasks_of_region_by_number_and_due (state, region, case_no, id, due_sort, paused),
    DROP KEY tasks_of_region_by_number,
    ADD KEY tasks_of_region_by_due_and_pause (state, region, due_sort, id, paused),
    DROP KEY tasks_of_region_by_due,
    ADD KEY tasks_of_unit_by_due_and_pause (state, organisation_id, role, due_sort, id, paused),
    DROP KEY tasks_of_unit_by_due;
