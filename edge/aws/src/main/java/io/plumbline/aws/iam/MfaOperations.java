// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.MfaDevice;
import io.plumbline.security.identity.User;
import io.plumbline.security.login.Passwords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.CreateVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeactivateMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.DeleteVirtualMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceRequest;
import software.amazon.awssdk.services.iam.model.EnableMfaDeviceResponse;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesRequest;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.MFADevice;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/** Second factors that make one-time codes. */
final class MfaOperations implements Service {
    private final Desk desk;
    private final LoginAdministration logins;

    MfaOperations(Desk desk, Passwords passwords) {
        this.desk = desk;
        this.logins = new LoginAdministration(desk.realm, passwords);
    }

    @Override
    public void register(Register register) {
        register.on(CreateVirtualMfaDeviceRequest.class, this::create).secret("Base32StringSeed");
        register.on(EnableMfaDeviceRequest.class, this::enable).failing(Category.INVALID_DATA,
                "InvalidAuthenticationCode");
        register.on(DeactivateMfaDeviceRequest.class, this::deactivate);
        register.on(DeleteVirtualMfaDeviceRequest.class, this::delete);
        register.on(ListMfaDevicesRequest.class, this::list);
        register.on(ListVirtualMfaDevicesRequest.class, this::listAll);
    }

    private CreateVirtualMfaDeviceResponse create(CreateVirtualMfaDeviceRequest request, Call call) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        call.require(desk.all("mfa" + path + request.virtualMFADeviceName()));
        LoginAdministration.NewDevice made = logins.createDevice(request.virtualMFADeviceName(), path);
        return CreateVirtualMfaDeviceResponse.builder()
                .virtualMFADevice(device -> device.serialNumber(made.device().serial())
                        .base32StringSeed(SdkBytes.fromUtf8String(made.seed())))
                .build();
    }

    private EnableMfaDeviceResponse enable(EnableMfaDeviceRequest request, Call call) {
        logins.enable(desk.user(call, request.userName()), request.serialNumber(), request.authenticationCode1(),
                request.authenticationCode2());
        return EnableMfaDeviceResponse.builder().build();
    }

    private DeactivateMfaDeviceResponse deactivate(DeactivateMfaDeviceRequest request, Call call) {
        logins.deactivate(desk.userOrCaller(call, request.userName()), request.serialNumber());
        return DeactivateMfaDeviceResponse.builder().build();
    }

    private DeleteVirtualMfaDeviceResponse delete(DeleteVirtualMfaDeviceRequest request, Call call) {
        call.require(request.serialNumber());
        logins.deleteDevice(request.serialNumber());
        return DeleteVirtualMfaDeviceResponse.builder().build();
    }

    private ListMfaDevicesResponse list(ListMfaDevicesRequest request, Call call) {
        User user = desk.userOrCaller(call, request.userName());
        Listed listed = page(desk.store().logins().devicesOf(user.id()), "ListMFADevices|" + user.id(),
                request.marker(), request.maxItems());
        return ListMfaDevicesResponse.builder()
                .mfaDevices(listed.devices.stream().map(device -> MFADevice.builder().userName(user.name())
                        .serialNumber(device.serial()).enableDate(device.enabled().orElse(null)).build()).toList())
                .isTruncated(listed.next != null).marker(listed.next).build();
    }

    private ListVirtualMfaDevicesResponse listAll(ListVirtualMfaDevicesRequest request, Call call) {
        call.require(desk.all("mfa/*"));
        AssignmentStatusType wanted = Optional.ofNullable(request.assignmentStatus()).orElse(AssignmentStatusType.ANY);
        List<MfaDevice> devices = desk.store().logins().devices().stream()
                .filter(device -> wanted == AssignmentStatusType.ANY
                        || device.owner().isPresent() == (wanted == AssignmentStatusType.ASSIGNED))
                .toList();
        Listed listed = page(devices, "ListVirtualMFADevices|" + wanted, request.marker(), request.maxItems());
        return ListVirtualMfaDevicesResponse.builder().virtualMFADevices(listed.devices.stream().map(this::shown)
                .toList()).isTruncated(listed.next != null).marker(listed.next).build();
    }

    private VirtualMFADevice shown(MfaDevice device) {
        return VirtualMFADevice.builder().serialNumber(device.serial()).enableDate(device.enabled().orElse(null))
                .user(device.owner().flatMap(desk.store().users()::findById)
                        .map(user -> Shown.user(user, desk.realm.account()).build()).orElse(null))
                .build();
    }

    private Listed page(List<MfaDevice> devices, String listing, @Nullable String marker, @Nullable Integer most) {
        PageRequest wanted = desk.page(marker, most, listing);
        Page<MfaDevice> page = Page.cut(devices.stream()
                .filter(device -> wanted.after().filter(last -> device.serial().compareTo(last) <= 0).isEmpty())
                .toList(), wanted.limit(), MfaDevice::serial);
        return new Listed(page.items(), desk.next(page, listing));
    }

    private record Listed(List<MfaDevice> devices, @Nullable String next) {}
}
