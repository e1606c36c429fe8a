using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aulario.Web.Tests.Accounts;
using Aulario.Web.Tests.Hosting;

namespace Aulario.Web.Tests.Ways;

/// <summary>What an authenticator and its browser say; a mutation changes one thing of it.</summary>
internal sealed record Spoken
{
    public required string Type { get; init; }

    public required string Challenge { get; init; }

    public string Origin { get; init; } = Authenticator.Origin;

    public bool CrossOrigin { get; init; }

    public string RpId { get; init; } = Authenticator.RpId;

    /// <summary>Present, verified; and data of the credential at registration.</summary>
    public byte Flags { get; init; } = Authenticator.Present | Authenticator.Verified;

    public required uint Counter { get; init; }

    public required byte[] CredentialId { get; init; }

    public required ECDsa Key { get; init; }

    public string? UserHandle { get; init; }

    public string CredentialType { get; init; } = "public-key";

    /// <summary>Changes the signed data after it was signed.</summary>
    public bool IsTamperedAfterwards { get; init; }

    /// <summary>An empty signature.</summary>
    public bool IsUnsigned { get; init; }
}

/// <summary>A passkey in software: one ES256 key, attestation "none" (WebAuthn Level 3, 6.5 and 7).</summary>
internal sealed class Authenticator
{
    public const string RpId = "school.example";
    public const string Origin = "http://" + RpId;
    public const byte Present = 0x01;
    public const byte Verified = 0x04;
    private const byte HasCredential = 0x40;
    private const int Coordinate = 32;

    private string userHandle = string.Empty;

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; } = RandomNumberGenerator.GetBytes(32);

    public uint Counter { get; set; }

    /// <summary>Makes the passkey part of the visitor's account.</summary>
    public async Task<Answer> RegisterAsync(Visitor person, Func<Spoken, Spoken>? change = null, string name = "")
    {
        var options = (await person.PostFormAsync("/en/account/security/passkeys/options")).Expect(200);
        Assert.Equal(RpId, options.At("rp.id").GetString());
        userHandle = options.At("user.id").GetString() ?? string.Empty;
        var spoken = new Spoken
        {
            Type = "webauthn.create", Challenge = options.At("challenge").GetString() ?? string.Empty, Counter = Counter, CredentialId = Id, Key = Key,
            Flags = Present | Verified | HasCredential,
        };
        return await person.PostFormAsync("/en/account/security/passkeys", ("credential", Registration((change ?? (same => same))(spoken))), ("name", name));
    }

    /// <summary>Signs in by the passkey.</summary>
    public async Task<Answer> EnterAsync(Visitor visitor, Func<Spoken, Spoken>? change = null) =>
        await visitor.PostFormAsync("/en/account/passkey", ("credential", await AnswerAsync(visitor, change)), ("back", string.Empty));

    /// <summary>Asks for a challenge and answers it, without sending the answer.</summary>
    public async Task<string> AnswerAsync(Visitor visitor, Func<Spoken, Spoken>? change = null)
    {
        var options = (await visitor.PostFormAsync("/en/account/passkey/options")).Expect(200);
        Assert.Equal((RpId, "required"), (options.At("rpId").GetString(), options.At("userVerification").GetString()));
        var spoken = new Spoken
        {
            Type = "webauthn.get", Challenge = options.At("challenge").GetString() ?? string.Empty, Counter = ++Counter, CredentialId = Id, Key = Key, UserHandle = userHandle,
        };
        return Assertion((change ?? (same => same))(spoken));
    }

    private static string Registration(Spoken spoken)
    {
        var point = spoken.Key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, Coordinate, .. point.X!, 0x22, 0x58, Coordinate, .. point.Y!]; // ! an exported point has both
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)spoken.CredentialId.Length);
        byte[] data = [.. AuthenticatorData(spoken), .. new byte[16], .. length, .. spoken.CredentialId, .. cose];
        byte[] attestation =
            [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, checked((byte)data.Length), .. data];
        return Credential(spoken, new { clientDataJSON = Text(ClientData(spoken)), attestationObject = Text(attestation), transports = new[] { "internal" } });
    }

    private static string Assertion(Spoken spoken)
    {
        var (client, data) = (ClientData(spoken), AuthenticatorData(spoken));
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        var signature = spoken.IsUnsigned ? [] : spoken.Key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (spoken.IsTamperedAfterwards)
            data[^1] ^= 0x40;
        return Credential(spoken, new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature), userHandle = spoken.UserHandle });
    }

    private static string Credential(Spoken spoken, object response) => JsonSerializer.Serialize(new
    {
        id = Text(spoken.CredentialId), rawId = Text(spoken.CredentialId), type = spoken.CredentialType, response, clientExtensionResults = new { },
    });

    private static byte[] ClientData(Spoken spoken) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        type = spoken.Type, challenge = spoken.Challenge, origin = spoken.Origin, crossOrigin = spoken.CrossOrigin,
    }));

    private static byte[] AuthenticatorData(Spoken spoken)
    {
        byte[] counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, spoken.Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(spoken.RpId)), spoken.Flags, .. counter];
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
