// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.identity.AccessKey;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

/** Identities in the shapes of the API. */
final class Shown {
    private Shown() {}

    static User.Builder user(io.plumbline.security.identity.User user, String account) {
        return User.builder().userName(user.name()).userId(user.id()).path(user.path()).arn(user.arn(account))
                .createDate(user.created()).passwordLastUsed(user.passwordLastUsed().orElse(null));
    }

    static Group group(io.plumbline.security.identity.Group group, String account) {
        return Group.builder().groupName(group.name()).groupId(group.id()).path(group.path()).arn(group.arn(account))
                .createDate(group.created()).build();
    }

    static Role.Builder role(io.plumbline.security.identity.Role role, String account) {
        return Role.builder().roleName(role.name()).roleId(role.id()).path(role.path()).arn(role.arn(account))
                .createDate(role.created()).description(role.description().orElse(null))
                .maxSessionDuration((int) role.longestSession().toSeconds())
                .assumeRolePolicyDocument(encoded(role.trust()));
    }

    static @Nullable RoleLastUsed lastUse(io.plumbline.security.identity.Role role) {
        return role.lastUse().map(use -> RoleLastUsed.builder().lastUsedDate(use.when()).region(use.region()).build())
                .orElseGet(() -> RoleLastUsed.builder().build());
    }

    static Policy.Builder policy(ManagedPolicy policy) {
        return Policy.builder().policyName(policy.name()).policyId(policy.id()).arn(policy.arn()).path(policy.path())
                .defaultVersionId("v" + policy.defaultVersion()).attachmentCount(policy.attachments())
                .permissionsBoundaryUsageCount(policy.boundaries()).isAttachable(true)
                .createDate(policy.created()).updateDate(policy.updated());
    }

    static PolicyVersion.Builder version(ManagedPolicy policy, io.plumbline.security.identity.PolicyVersion version) {
        return PolicyVersion.builder().versionId(version.id())
                .isDefaultVersion(version.number() == policy.defaultVersion()).createDate(version.created());
    }

    static AttachedPolicy attached(ManagedPolicy policy) {
        return AttachedPolicy.builder().policyName(policy.name()).policyArn(policy.arn()).build();
    }

    static @Nullable AttachedPermissionsBoundary boundary(Holder holder) {
        Optional<String> boundary = holder.boundary();
        return boundary.map(arn -> AttachedPermissionsBoundary.builder().permissionsBoundaryArn(arn)
                .permissionsBoundaryType(PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY).build())
                .orElse(null);
    }

    static AccessKeyMetadata key(AccessKey key, @Nullable String userName) {
        return AccessKeyMetadata.builder().accessKeyId(key.id()).userName(userName).createDate(key.created())
                .status(key.active() ? StatusType.ACTIVE : StatusType.INACTIVE).build();
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream().map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> read = new HashMap<>();
        for (Tag tag : tags) {
            if (read.put(tag.key(), tag.value()) != null) {
                throw new PlumblineException(
                        Category.INVALID_ARGUMENT,
                        "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
        }
        return read;
    }

    /** Documents are percent-encoded as RFC 3986 says. */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A")
                .replace("%7E", "~");
    }
}
