-- One kind of task is asked for by its element: an index that begins with the process cannot answer that.
ALTER TABLE tasks
    ADD KEY tasks_of_unit_by_element (state, organisation_id, role, element_id, due_sort, id),
    ADD KEY tasks_of_region_by_element (state, region, element_id, due_sort, id),
    DROP KEY tasks_of_unit_by_step,
    DROP KEY tasks_of_region_by_step;
