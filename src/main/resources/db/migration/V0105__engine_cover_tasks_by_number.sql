-- What is overdue in a province, by the case's number, is answered from the index alone: each row it passed over had to be fetched.
ALTER TABLE tasks
    ADD KEY tasks_of_region_by_number_and_due (state, region, case_no, id, due_sort, paused),
    DROP KEY tasks_of_region_by_number;
