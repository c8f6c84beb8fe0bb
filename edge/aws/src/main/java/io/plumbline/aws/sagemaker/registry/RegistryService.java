// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Operations.Served;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.documents.search.PackageDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.ModelRegistry;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.RegistryGroups;
import io.plumbline.governance.registry.RegistryStores;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Taggable;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sagemaker.model.BatchDescribeModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.GetModelPackageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackageGroupsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackagesRequest;
import software.amazon.awssdk.services.sagemaker.model.PutModelPackageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelPackageRequest;

/** Model package groups and model packages. */
public final class RegistryService implements Service {
    private final PackageHandlers packages;
    private final GroupHandlers groups;

    public RegistryService(ModelRegistry registry, RegistryGroups groups, TagStore tags, Paging paging, Arns arns) {
        RegistryHouse house = new RegistryHouse(registry, groups, tags, new PackageDocuments(arns), paging, arns);
        this.packages = new PackageHandlers(house);
        this.groups = new GroupHandlers(house);
    }

    /** Returns what of the registry may carry tags. */
    public static List<Taggable> taggables(RegistryStores stores) {
        return List.of(Taggable.of("model-package-group", name -> stores.groups().find(name).isPresent()),
                Taggable.of("model-package", path -> stores.packages().find(PackageId.parse(path)).isPresent()));
    }

    @Override
    public void register(Register register) {
        // SageMaker itself answers a missing or existing package and group with a ValidationException.
        Stream.of(register.on(CreateModelPackageRequest.class, packages::create),
                register.on(DescribeModelPackageRequest.class, packages::describe),
                register.on(UpdateModelPackageRequest.class, packages::update),
                register.on(DeleteModelPackageRequest.class, packages::delete),
                register.on(ListModelPackagesRequest.class, packages::list),
                register.on(BatchDescribeModelPackageRequest.class, packages::batch),
                register.on(CreateModelPackageGroupRequest.class, groups::create),
                register.on(DescribeModelPackageGroupRequest.class, groups::describe),
                register.on(ListModelPackageGroupsRequest.class, groups::list),
                register.on(DeleteModelPackageGroupRequest.class, groups::delete),
                register.on(PutModelPackageGroupPolicyRequest.class, groups::putPolicy),
                register.on(GetModelPackageGroupPolicyRequest.class, groups::getPolicy),
                register.on(DeleteModelPackageGroupPolicyRequest.class, groups::deletePolicy))
                .forEach(RegistryService::classic);
    }

    private static void classic(Served<?, ?> operation) {
        operation.failing(Category.NOT_FOUND, "ValidationException").failing(Category.ALREADY_EXISTS,
                "ValidationException");
    }
}
