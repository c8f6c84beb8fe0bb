# Copyright the Plumbline authors. Apache-2.0.
"""Users, roles and sessions: a role is assumed, its session may do what the role's policy says and no more."""

import json
from datetime import datetime, timezone

from steps import PREFIX, check, client, equal, finish, refused, step

iam = client("iam")
sts = client("sts")
ROLE = f"{PREFIX}-reader"
USER = f"{PREFIX}-ann"
known = {}


def document(**statement):
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


READS = document(Effect="Allow", Action=["sagemaker:List*", "sagemaker:Describe*"], Resource="*")


def caller_identity():
    caller = sts.get_caller_identity()
    check(len(caller["Account"]) == 12 and caller["Account"].isdigit(), f"the account is {caller['Account']}")
    known["account"] = caller["Account"]
    return {"arn": caller["Arn"]}


def create_user():
    made = iam.create_user(UserName=USER, Tags=[{"Key": "team", "Value": "risk + more"}])["User"]
    equal(made["Arn"], f"arn:aws:iam::{known['account']}:user/{USER}", "the ARN")
    check(isinstance(made["CreateDate"], datetime), "the date is no date")
    return {"id": made["UserId"]}


def create_role():
    trust = document(Effect="Allow", Principal={"AWS": known["account"]}, Action="sts:AssumeRole")
    made = iam.create_role(RoleName=ROLE, AssumeRolePolicyDocument=trust)
    iam.put_role_policy(RoleName=ROLE, PolicyName="reads", PolicyDocument=READS)
    policy = iam.get_role_policy(RoleName=ROLE, PolicyName="reads")["PolicyDocument"]
    equal(policy, json.loads(READS), "the policy")
    return {"arn": made["Role"]["Arn"]}


def assume_role():
    made = sts.assume_role(RoleArn=f"arn:aws:iam::{known['account']}:role/{ROLE}", RoleSessionName="conformance")
    given = made["Credentials"]
    check(given["Expiration"] > datetime.now(timezone.utc), "the session is over before it began")
    known["session"] = {"aws_access_key_id": given["AccessKeyId"], "aws_secret_access_key": given["SecretAccessKey"],
                        "aws_session_token": given["SessionToken"]}
    return {"arn": made["AssumedRoleUser"]["Arn"]}


def session_reads():
    client("sagemaker", **known["session"]).list_model_cards()
    caller = client("sts", **known["session"]).get_caller_identity()
    equal(caller["Arn"], f"arn:aws:sts::{known['account']}:assumed-role/{ROLE}/conformance", "the caller")
    return {"arn": caller["Arn"]}


def session_writes():
    client("sagemaker", **known["session"]).create_model_card(
        ModelCardName=f"{PREFIX}-denied", Content="{}", ModelCardStatus="Draft")


def session_with(**changed):
    return client("sts", **{**known["session"], **changed}).get_caller_identity()


def broken_token():
    return session_with(aws_session_token="x" + known["session"]["aws_session_token"][1:])


def simulate():
    found = iam.simulate_custom_policy(PolicyInputList=[READS],
                                       ActionNames=["sagemaker:DescribeModelCard", "sagemaker:DeleteModelCard"])
    decisions = [each["EvalDecision"] for each in found["EvaluationResults"]]
    equal(decisions, ["allowed", "implicitDeny"], "the decisions")
    return {"decisions": decisions}


def access_keys():
    made = iam.create_access_key(UserName=USER)["AccessKey"]
    listed = iam.list_access_keys(UserName=USER)["AccessKeyMetadata"]
    equal([each["AccessKeyId"] for each in listed], [made["AccessKeyId"]], "the keys")
    caller = client("sts", aws_access_key_id=made["AccessKeyId"],
                    aws_secret_access_key=made["SecretAccessKey"]).get_caller_identity()
    equal(caller["Arn"], f"arn:aws:iam::{known['account']}:user/{USER}", "the caller")
    return {"arn": caller["Arn"]}


step("callerIdentity", caller_identity)
step("createUser", create_user)
refused("duplicateUser", ["EntityAlreadyExists"], lambda: iam.create_user(UserName=USER))
refused("missingUser", ["NoSuchEntity"], lambda: iam.get_user(UserName=f"{PREFIX}-nobody"))
refused("badPolicy", ["MalformedPolicyDocument"],
        lambda: iam.put_user_policy(UserName=USER, PolicyName="bad", PolicyDocument="{"))
step("createRole", create_role)
step("assumeRole", assume_role)
step("sessionReads", session_reads)
refused("sessionMayNotWrite", ["AccessDeniedException"], session_writes, f"assumed-role/{ROLE}/conformance",
        "sagemaker:CreateModelCard", "model-card")
refused("wrongSecret", ["SignatureDoesNotMatch", "InvalidSignatureException"],
        lambda: session_with(aws_secret_access_key="wrong"))
refused("brokenToken", ["InvalidClientTokenId", "UnrecognizedClientException", "ExpiredToken", "ExpiredTokenException"],
        broken_token)
step("simulate", simulate)
step("accessKeys", access_keys)
finish()
