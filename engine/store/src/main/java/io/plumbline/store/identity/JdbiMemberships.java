// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.Memberships;
import io.plumbline.security.identity.User;
import org.jdbi.v3.core.Jdbi;

/** Who is in which group. */
final class JdbiMemberships implements Memberships {
    private final Jdbi jdbi;

    JdbiMemberships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(String groupId, String userId) {
        jdbi.useHandle(handle -> {
            boolean there = handle
                    .createQuery("select 1 from identity_member where group_id = :group and user_id = :user")
                    .bind("group", groupId).bind("user", userId).mapTo(Integer.class).findOne().isPresent();
            if (!there) {
                handle.createUpdate("insert into identity_member (group_id, user_id) values (:group, :user)")
                        .bind("group", groupId).bind("user", userId).execute();
            }
        });
    }

    @Override
    public boolean remove(String groupId, String userId) {
        return jdbi.withHandle(handle -> handle
                .createUpdate("delete from identity_member where group_id = :group and user_id = :user")
                .bind("group", groupId).bind("user", userId).execute()) > 0;
    }

    @Override
    public Page<Group> groupsOf(String userId, PageRequest request) {
        return list("m.group_id = h.id and m.user_id = :id", userId, request, Group.class);
    }

    @Override
    public Page<User> usersOf(String groupId, PageRequest request) {
        return list("m.user_id = h.id and m.group_id = :id", groupId, request, User.class);
    }

    private <T extends Holder> Page<T> list(String join, String id, PageRequest request, Class<T> type) {
        return Page.cut(jdbi.withHandle(handle -> handle.createQuery("select " + HolderRow.COLUMNS + """
                from identity_member m
                join identity_holder h on\s""" + join + """

                where h.name_key > :after
                order by h.name_key
                fetch first :limit rows only
                """).bind("id", id).bind("after", request.after().orElse("")).bind("limit", request.limit() + 1)
                .map((row, context) -> type.cast(HolderRow.read(row))).list()), request.limit(),
                holder -> Rows.key(holder.name()));
    }
}
