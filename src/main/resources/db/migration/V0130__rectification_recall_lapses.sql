-- A lapse that needed no decision while the order was inspected needs one when the order goes back to its parties.
GRANT UPDATE (to_decide) ON ${schema}.recorded_lapses TO ${app};
