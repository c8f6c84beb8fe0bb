// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.time.Instant;

/** The table of db-scheduler, written in the transaction of the caller, which its own client cannot join. */
final class DueRows {
    /** The name of the one task that does all jobs. */
    static final String TASK = "job";

    private static final char BETWEEN = '/';

    private final Database database;

    DueRows(Database database) {
        this.database = database;
    }

    /** Returns the instance of the task that does a job. */
    static String instance(String kind, String id) {
        return kind + BETWEEN + id;
    }

    static String kindOf(String instance) {
        return instance.substring(0, instance.indexOf(BETWEEN));
    }

    static String idOf(String instance) {
        return instance.substring(instance.indexOf(BETWEEN) + 1);
    }

    void add(String kind, String id, Instant due) {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:task, :instance, :due, false, 1)
                on conflict do nothing
                """).bind("task", TASK).bind("instance", instance(kind, id)).bind("due", TimeKey.column(due))
                .execute());
    }

    /** Takes a job out that no server has in hand. */
    void remove(String kind, String id) {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                delete from scheduled_tasks where task_name = :task and task_instance = :instance and picked = false
                """).bind("task", TASK).bind("instance", instance(kind, id)).execute());
    }

    /** Makes jobs due that are not over and that no row remembers, as after they were copied from another database. */
    void sweep(Instant now) {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select :task, job.kind || '/' || job.id, :now, false, 1
                from job
                where job.state in ('Pending', 'InProgress', 'Stopping') and not exists (
                    select 1 from scheduled_tasks
                    where task_name = :task and task_instance = job.kind || '/' || job.id)
                on conflict do nothing
                """).bind("task", TASK).bind("now", TimeKey.column(now)).execute());
    }

    /** Frees what a server that no longer lives had in hand; only for a database that one process has to itself. */
    void release() {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                    version = version + 1
                where picked = true
                """).execute());
    }
}
