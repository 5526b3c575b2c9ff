-- Replicas sweep side by side, a dossier at a time: nobody has to hold a lease.
DROP TABLE deadline_sweeps;
