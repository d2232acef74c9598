-- A clinic of schema 13, made by scripts/make-golden with clinicd 0.1.0.
-- clinic.key: 48e4fe5def6f491dba0c7f700cd23156fc4d0bce0a478b360dd498ad6e8f1ada
pragma application_id = 1131178350;
pragma user_version = 13;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE audit_entries (
    id             integer primary key,  -- 1, 2, 3 ... without a gap
    at             integer not null,     -- UTC, milliseconds since 1970
    user_id        integer,              -- no foreign key: the entry outlives everything
    actor          text    not null,     -- the name as it was then; "console", "system"
    remote         text    not null,     -- address, empty inside the program
    request_id     text    not null,
    action         text    not null,     -- "patient.edited"
    entity         text    not null,     -- "patient"
    entity_id      integer not null,
    details_digest blob    not null,     -- of before and after, which may be emptied on erasure
    digest         blob    not null
) strict;
INSERT INTO audit_entries VALUES(1,1795381985821,NULL,'console','','','clinic.created','clinic',1,X'c5be03c7882227b68c01c2a151b8c3cf18f24577ad8f27670e71511de5140a38',X'cb85668dee6618f84bc56f7b3d967fc0897afe96914e5615f6d8557660876a2c');
INSERT INTO audit_entries VALUES(2,1795381985821,NULL,'console','','','department.created','department',1,X'd8951437db1bed6a693ee82fbbe5181ada5ac02020876124832f6494b2e1b46b',X'fab646deb4bb81fc4f300ea87b1074837bdefa24b0fc5df5b2a0c537460ff16d');
INSERT INTO audit_entries VALUES(3,1795381985821,NULL,'console','','','department.created','department',2,X'23a9435181f1cfe2de2689e7b5dc3f2e86dd0b58cdb5d1822495c0c8d8ab557e',X'836ef3d8d5d0546baddfd8450014ca930a611a226bfbab47b0651c07102207f0');
INSERT INTO audit_entries VALUES(4,1795381985821,NULL,'console','','','department.created','department',3,X'0f1b3ff2667915846b6f1450473c3628c43457af6fabe52079e40def88ecb807',X'fa95b0b090b5bdfd2d5e34fdb37e86fc9b395465a62864a5e395ca3a21875aaa');
INSERT INTO audit_entries VALUES(5,1795381985821,NULL,'console','','','department.created','department',4,X'31097a168732f203ee111e9375d5acf8e835e6bbefc5c2a4cd7ae43c6631b110',X'a4bddcaec4f244d946fb6ff34c92d0a67fe0acd5ebec1aece37941abf10110f4');
INSERT INTO audit_entries VALUES(6,1795381985821,NULL,'console','','','department.created','department',5,X'a1e87e6bf93fce4b62956bd1616d25b4ed26851b8ea1f9a266191b6bd08b3611',X'2ee518b4c6fd86c9b23cea2264f7332d8afa677d4b6fccb3d2ef967927cdc9dd');
INSERT INTO audit_entries VALUES(7,1795381985821,NULL,'console','','','service.created','service',1,X'4ce4b26db852f089a943cc74fa8979cb69b56e9d19f50efd493dde72661c5d05',X'3bd1f20fb244652a679cc70d202be2337f4265b7b5898f236bbb55f5a63bf235');
INSERT INTO audit_entries VALUES(8,1795381985821,NULL,'console','','','service.created','service',2,X'80ef78cbf7a0811fcd93f52b31e6c935c1bf0a1336caa3dc930fe04fbb2b21b6',X'7be2f75da19bdb8ab6a798187ef2b012a8f07051fed2c1dd4c80ab53bed7d97d');
INSERT INTO audit_entries VALUES(9,1795381985821,NULL,'console','','','service.created','service',3,X'd131167e3451f33b0631d5945c37bf422cda2d1c511d7d6e97928230bdbf8878',X'49826196e44f2a4ad6ceb837f3a5baf4b29ade637f1d3709b8aaf2b2314e99e4');
INSERT INTO audit_entries VALUES(10,1795381985821,NULL,'console','','','service.created','service',4,X'b3b513472c0a191d0ca0934356f243a76ab4c715240c04475f08da671d77e71a',X'450bdf12dd7500b990a5d33c29bbbab961785a11d71e41919b3c3c3db0972a0b');
INSERT INTO audit_entries VALUES(11,1795381985821,NULL,'console','','','service.created','service',5,X'38fee8eb6c39db0c5564a6fe53b820836d4d57f195869e195adeaa9c44f94825',X'1a049d984cbe6f129ead78479b7e40b3dc659ba5e373af7fc3372c93194e0f1a');
INSERT INTO audit_entries VALUES(12,1795381985821,NULL,'console','','','service.created','service',6,X'd6167f95896338da855d463f2a2e56c49cb553e90fa9d221d6eea1c57dce3712',X'cf74f451f018987106f92571759ff2544966d26d4abcc200c3764d7462d98d70');
INSERT INTO audit_entries VALUES(13,1795381985821,NULL,'console','','','service.created','service',7,X'2c586cea7a3a8ce3afe38e8742bd895992642d593f5113f0be4fbe251d006cf3',X'1675a44688ef58e524af705fe9378469e247c98618067ae7d23d9b4dc13da594');
INSERT INTO audit_entries VALUES(14,1795381985821,NULL,'console','','','service.created','service',8,X'3ac9ff2e415abc7ec2ce3725e9f166d36f02a05f4249752262291d593ef4bba4',X'7e2d75f386d0f8ae1eae9b0bd58890e35d591f37747867196aaf77ca29c79b0e');
INSERT INTO audit_entries VALUES(15,1795381985821,NULL,'console','','','service.created','service',9,X'5685d8a34a625dbee32488edcaae8ecb59d22208d4fcb474c0062643b898d294',X'b0259060896a0e4373aedcad6a64a07b1e8a5bc51d7cb9ca5910c94210de16f6');
INSERT INTO audit_entries VALUES(16,1795381985821,NULL,'console','','','service.created','service',10,X'14712af4610161b5b152c06471ed5c8335c8cba1bfab6e4c7f81eb70cb80cbbb',X'614bdc4f7a4845d9675e79c7f15be4ecad94efdfce460f70d3e6e2986a134c4d');
INSERT INTO audit_entries VALUES(17,1795381985821,NULL,'console','','','service.created','service',11,X'fbaad491ec2bae36f85f8f78956c52366b0b5adeb07101ef9a3497f960f06a6a',X'439b6a7b628d2ca957b4fb5e9240b62e81aadab7a90645ef4a0365ee00674db9');
INSERT INTO audit_entries VALUES(18,1795381985821,NULL,'console','','','service.created','service',12,X'7ec71e29661c8b7f5e578a2bed7cb75afbdc2b5da745f182292974608f0fd43e',X'0abbd3690bf1bc02d8f1985fc92652729c2383a37a976a6597b5a80fdbbc7b49');
INSERT INTO audit_entries VALUES(19,1795381985821,NULL,'console','','','service.created','service',13,X'a621b9b9c69b2991271841b403857dc42929dd03a7a30017602825ee34c8d2a0',X'a988622bc6afba6484d9bbb6e6acee91b36922dbf5659659a6863a2b9aae55c6');
INSERT INTO audit_entries VALUES(20,1795381985821,NULL,'console','','','service.created','service',14,X'f97b752273d0119b29c4bc960ff7d4fcac2349de94cf62df58dfa564599289f4',X'70a41b342285790d55b13212de1771fe60d642a64721ed42d6f4a129589eb9e7');
INSERT INTO audit_entries VALUES(21,1795381985821,NULL,'console','','','service.created','service',15,X'6f42ea3b1d153a820b3906b64af83fc4ba60195707840aad54547cb51568aacf',X'34587b5419648e7b0ff98607894ef1dee9e22f1f73d7fa521153e7daa3ec2156');
INSERT INTO audit_entries VALUES(22,1795381985821,NULL,'console','','','service.created','service',16,X'1cf6eb7b26128918fbf048ccc21be6bcc6b14991e4b45ff6ea7a569876a21bfc',X'91ba6b9f820b95fe1f40a7c472976689ed7e4abc9fefe2c893571f7d63652eb8');
INSERT INTO audit_entries VALUES(23,1795381985821,NULL,'console','','','service.created','service',17,X'021a72d525ddad44ab67394ca5a45d9e520882d0a983a47ad12c76f060078466',X'5a27bc1baf503586aa02572e27ea5f986bedf784510d208b11f1bc85f9b6e20d');
INSERT INTO audit_entries VALUES(24,1795381985821,NULL,'console','','','service.created','service',18,X'51172e047ea5327996497661664cd48affdf18ceb80bf8ece5e43e95cbe12bac',X'2d32b3658487b3669caeb39fc16073c454078f0d14228f179951228cd2747b27');
INSERT INTO audit_entries VALUES(25,1795381985821,NULL,'console','','','service.created','service',19,X'8668fa220260f7dfa8310e607766cd077efb6ffc012fa7c174fb82722b7eb86e',X'4206006b2ea29ba11eb7018dbb2f54bd91ba6a2de83ee3307dfc5f4e61527ee2');
INSERT INTO audit_entries VALUES(26,1795381985821,NULL,'console','','','service.created','service',20,X'a0ddd52d5881faf2bfca8e9fe97d67974d484af7c016e023a7b601f2ed53d3d2',X'460e099f794b5a0b046513ef20c952b11db22b21033091bb553e3f7a5ff0ea42');
INSERT INTO audit_entries VALUES(27,1795381985821,NULL,'console','','','service.created','service',21,X'd3d5ad89bad989e4bf5a9a58b80b2cda281fc0355cce9bec825a854daa57a73d',X'73f9235eb693927e7170c7608f5ce120d2f54203d363942db10bcff390131633');
INSERT INTO audit_entries VALUES(28,1795381985821,NULL,'console','','','service.created','service',22,X'51d6bc0cdcecd2edbf0f89c9b3d8d49c3e57c6f0d77b7545f3c76298180e2125',X'46fe99baff721661a18b29cbdf59332e7358ead22e9d2bebeb31cd0a4e9ebba5');
INSERT INTO audit_entries VALUES(29,1795381985821,NULL,'console','','','service.created','service',23,X'34ff79b71c2b87d3b7bfcca3073538d066219c1f037e3e02082496081e34fbf4',X'4ebc3dbaa00950d6257dee2963306d31f8b6bae072ab6d335c3501832855d41c');
INSERT INTO audit_entries VALUES(30,1795381985821,NULL,'console','','','service.created','service',24,X'f27303b11198670d5c57a632fed3c579d4f78fa0842a581e841d51804d9502eb',X'a4ef470225575ff7136689246c33cb42a4ddcff0fb0351e8ca23969ecc611ca1');
INSERT INTO audit_entries VALUES(31,1795381985821,NULL,'console','','','service.created','service',25,X'2ae3a9e00ed095074518c69a047cbf216816d18f097742b152a20d9790e3c4b3',X'a3a8bc424677eccdb07ed43146972b625b9174847d3ccef6b4dd23b080eed4ed');
INSERT INTO audit_entries VALUES(32,1795381985821,NULL,'console','','','room.created','room',1,X'5eb5bafe8e1f4747a026fac54f32449021a333ff6571b0c8c2baafaad9d1f41c',X'21a94e1b399ac988d36dd793b60dc8d4e372a30c61c13ec7c571900f7ad1005d');
INSERT INTO audit_entries VALUES(33,1795381985821,NULL,'console','','','doctor.created','doctor',1,X'389631aa34b67b8e06d0cce06c8814980685b748cd396f06c67fccc72082a68b',X'e75deb00ace120643fe55a0a07ea3899334b9811fc791825708c8e2171eecc70');
INSERT INTO audit_entries VALUES(34,1795381985821,NULL,'console','','','room.created','room',2,X'78f4e8ad1dc0df7ce400b86175800e649e5f1eb442fb836c25d27937e49cf92f',X'83a754c50599b9b4231ebee6ea8b3ad040290b109317ec338bf7d5be394a51bc');
INSERT INTO audit_entries VALUES(35,1795381985821,NULL,'console','','','doctor.created','doctor',2,X'6b296bc6079781638dfeb1f1a1331ee7943f92c062f310e03e235257a0643b3d',X'd83b072ca28194a5dded5046bf87131851a875af5009d8a680b84101900e65c8');
INSERT INTO audit_entries VALUES(36,1795381985821,NULL,'console','','','room.created','room',3,X'ab208bcaccc3114077b61c3dc9c0e764803359793c7d33e7662e78ff32a4b736',X'0676ab98187392dc2acc6df3839e81a2277fb32c488db79349fe83403076b017');
INSERT INTO audit_entries VALUES(37,1795381985821,NULL,'console','','','doctor.created','doctor',3,X'787b2e167b546d65d4281c651f582127bb1a81eeb784b1f07c33468bd8e28426',X'0ef953a075387c332bfe4041efa78d34e29f4186cabf2a3ed0a471295603289e');
INSERT INTO audit_entries VALUES(38,1795381985821,NULL,'console','','','room.created','room',4,X'4323bd75f6e37cbbea88f3057ffe2728fb7c0cd25fd46ba7f99a7e3c6964dfaf',X'6a5da8b3d66ecebe0d76af71272e276cbca3ec601b01e5559d8a872220d23ae7');
INSERT INTO audit_entries VALUES(39,1795381985821,NULL,'console','','','doctor.created','doctor',4,X'69c5492275a79a32ea419ffb9d26b0582858aec26ff8c368aba2fda1c27b15dc',X'4929bcd5ada0a697312bd65e73cd6f7b813038f6dd93a92f9b901aaed75c4378');
INSERT INTO audit_entries VALUES(40,1795381985821,NULL,'console','','','room.created','room',5,X'c811a2740c1965db03b326c2f7eb1790c9f60903cfa62d80994883a1aacf936b',X'c46d5cb8d7d9324be7d827e739c3a5bc7e5eea7138be4f0492ce73a16a9ef6be');
INSERT INTO audit_entries VALUES(41,1795381985821,NULL,'console','','','doctor.created','doctor',5,X'c4563881913d47c5de524bdf33c3e2ac99c228420de9418c16c0cdf0935f6b47',X'7b14d4bc60e52e02ab4a24cf3c225f47d4320fa1ceb1fa9082deca98165e4021');
INSERT INTO audit_entries VALUES(42,1795381985821,NULL,'console','','','room.created','room',6,X'd8a1f58256d87753593a53dad09ca1feed6d3cf3c5ef09e38de1b54a39f4fa7c',X'b593d91822610dc7bcc7d2daf75e1b312d4a4860f41008f03e8a7726af188d91');
INSERT INTO audit_entries VALUES(43,1795381985821,NULL,'console','','','doctor.created','doctor',6,X'13277fcc84dbeb89f757ba94dc221a51e3f3a4d5c90edd631ce7aa1960d14a4c',X'f9e46b3c09e962735e0c393f8a946f51ac71bfce1af8e1e7008b604f2553b995');
INSERT INTO audit_entries VALUES(44,1795381985821,NULL,'console','','','room.created','room',7,X'0b8c1f499b9a03f588dbf84e71fcf3cb5a2fd3d72b56462dc27d79780a57584d',X'7cf0b4a8f554287b22bcff0a7020db616322aafb4fb3750c0c44b12650c62006');
INSERT INTO audit_entries VALUES(45,1795381985821,NULL,'console','','','doctor.created','doctor',7,X'bd8b1756a70e8777602b497191e6049505f9d23a21ffebee0dd68292e1fc6f0c',X'bab173ac8c6e3d8f9b182ad6b8fc7fc09f7f0f66c9941f239e28e0ffe884622b');
INSERT INTO audit_entries VALUES(46,1795381985821,NULL,'console','','','doctor.edited','doctor',1,X'e9e531b39f19e271afb0686d5b434770337f3c7f5ceee5f1c81522acb5086f9a',X'cb367910b20c03d1baeed9c1392ace15443681104f7ff21805a220820f662b9d');
INSERT INTO audit_entries VALUES(47,1795381985821,NULL,'console','','','schedule.edited','doctor',1,X'5ea1649c7afa1d4181a96fd23967eeddd6e35248fc2b3b433da4e7f96942befd',X'0fb1e6abd091e8d0fbde74328dd7f74ec42f7a5c958be4c6a136abc51eb544f2');
INSERT INTO audit_entries VALUES(48,1795381985821,NULL,'console','','','schedule.edited','doctor',2,X'c274fd6605e99cc91e5bc733d12bee6b4dd96945de206abdcbd0a393d512f375',X'107ee7ef57315381cd272dfd7502062f85c7fce1d1727307e8cc7d8da72fa931');
INSERT INTO audit_entries VALUES(49,1795381985821,NULL,'console','','','schedule.edited','doctor',3,X'66a170f0ea82368fffab7ed6d188506cffae6d1894849807811b9c3bafe72976',X'51b9cba9142b8efe8470bbbf8e7c05b491d70bea2e4e63b2fa1d45880f0e1d18');
INSERT INTO audit_entries VALUES(50,1795381985821,NULL,'console','','','schedule.edited','doctor',4,X'5fb8f663b0f59d0d96e788eb4b8bfc5be5df7e1325ca8d348eebc769eab28aea',X'141ad1e7437b7d4477806336d082b0f35f2c926369f4e5ac6a664a71e2be5581');
INSERT INTO audit_entries VALUES(51,1795381985821,NULL,'console','','','schedule.edited','doctor',5,X'1dc6ce37fd165bcfe80e4d8bff5aa1d31430405cd79ac42aa2edace9e847321c',X'5bb706bf86d354502561a7a533e3b95b2c3b98f0f9d7e6de6b903228388b8c20');
INSERT INTO audit_entries VALUES(52,1795381985821,NULL,'console','','','schedule.edited','doctor',6,X'17e5377000eecd564cffd574cf20d4f5f3bf2ccccc316d910ef4598ffd4b8ba9',X'e199fc9448c6dc61be82883081d64488f0698b12803eaac6b3b3a221150d4908');
INSERT INTO audit_entries VALUES(53,1795381985821,NULL,'console','','','schedule.edited','doctor',7,X'a4a8da0db82a0ceb7fd5f4681034f554dc76343453e2e3ec7ea2257c0040759b',X'af091f570b293b239f14df168889dad327e90e4faf5223b17bc9724d258fc1f4');
INSERT INTO audit_entries VALUES(54,1795381985821,NULL,'console','','','ticket.imported','ticket',1,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'be47341b16f8205789c405625de3224bc90aa6d12fd83f649ac846368b56234b');
INSERT INTO audit_entries VALUES(55,1795381985821,NULL,'console','','','ticket.imported','ticket',2,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'6682d71ec5e200a634cb68cf8f1c96ea8bc79caf223ac770730e2e0ef3f54412');
INSERT INTO audit_entries VALUES(56,1795381985821,NULL,'console','','','ticket.imported','ticket',3,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'00b0688ee50288fe1f01b79ac53085fb596c6df69d9cd02eee3e32189bc9d5ee');
INSERT INTO audit_entries VALUES(57,1795381985821,NULL,'console','','','ticket.imported','ticket',4,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'b71fd3c44ebe29374b2e13995ddcb85373d941e5af608d39dbaa6d79ffe22654');
INSERT INTO audit_entries VALUES(58,1795381985821,NULL,'console','','','ticket.imported','ticket',5,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'2fcd70dab5e600c52ffa7ed6ec6131ed007f7a09bd43fb66e13251934bc672da');
INSERT INTO audit_entries VALUES(59,1795381985821,NULL,'console','','','ticket.imported','ticket',6,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1eda949612723c423481b3876c244e51d78428b7e151915e48e850217ff76465');
INSERT INTO audit_entries VALUES(60,1795381985821,NULL,'console','','','ticket.imported','ticket',7,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1455c38537e0e08128a0572f18f3513b80dfd89f368710dfc1911d2f913ccd48');
INSERT INTO audit_entries VALUES(61,1795381985821,NULL,'console','','','ticket.imported','ticket',8,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'df28d15a7edec8903555a93743615582af6c310a0816077acebea71961c9e176');
INSERT INTO audit_entries VALUES(62,1795381985821,NULL,'console','','','ticket.imported','ticket',9,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'5be1215d9ff51758089ebf4218a42b218e0ac1de1cc4ef6d15097d3223502504');
INSERT INTO audit_entries VALUES(63,1795381985821,NULL,'console','','','ticket.imported','ticket',10,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'aa7bc733da548ee7bf34b812ac25b48d7cef571a93d2370da2399842dc57a3c5');
INSERT INTO audit_entries VALUES(64,1795381985821,NULL,'console','','','ticket.imported','ticket',11,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'820aa81556f228ea5e2875ecd917dacc0a4a85f5cf534a308b2e6e6f9d0f95d1');
INSERT INTO audit_entries VALUES(65,1795381985821,NULL,'console','','','ticket.imported','ticket',12,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'0c6565f1a7d12f577cd216ec3653f36f435aa43fbfd6c41872569446d6c41b44');
INSERT INTO audit_entries VALUES(66,1795381985821,NULL,'console','','','ticket.imported','ticket',13,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'42eba01b3f727b75a8d155468cafe068a7ad00dd4e2a4b77e33f089ffd427c18');
INSERT INTO audit_entries VALUES(67,1795381985821,NULL,'console','','','ticket.imported','ticket',14,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'5bafa623b7868385921d5e39e159fdbb685aa4caf6a048abb2b65e08a164e484');
INSERT INTO audit_entries VALUES(68,1795381985821,NULL,'console','','','ticket.imported','ticket',15,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'8afc3c1607a5df031dc1e7c5b6c7ac7788ddc070f0428ed7d51952ae4385eff5');
INSERT INTO audit_entries VALUES(69,1795381985821,NULL,'console','','','ticket.imported','ticket',16,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'072ba60e0484d337bee55cc77cdf9dd55543308561db75ac635ec5f1265f1f4b');
INSERT INTO audit_entries VALUES(70,1795381985821,NULL,'console','','','ticket.imported','ticket',17,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd2539e1af7d79c07a79fc0c692ca8ac4e46f18ca9ab15010bd8f68d4c30fe76c');
INSERT INTO audit_entries VALUES(71,1795381985821,NULL,'console','','','ticket.imported','ticket',18,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'bd0912841910183dd84bf32b34e1d314e7b954985a4bb648d0205bae4fdc165c');
INSERT INTO audit_entries VALUES(72,1795381985821,NULL,'console','','','ticket.imported','ticket',19,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1c7e265d849df3b2a69650f140580126127009f306b98a8fff13c202278a6f20');
INSERT INTO audit_entries VALUES(73,1795381985821,NULL,'console','','','ticket.imported','ticket',20,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'a3f55ad6cf3c909e29a2707a8964e545f4f99d055cbee35305334d073346b173');
INSERT INTO audit_entries VALUES(74,1795381985821,NULL,'console','','','ticket.imported','ticket',21,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f1cf06877968f5242777d6ca5404e0192180a81adf7e4f87384abb3bdf2f08b1');
INSERT INTO audit_entries VALUES(75,1795381985821,NULL,'console','','','ticket.imported','ticket',22,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'b263227eff7bc469bf1e4f62bb585b9a496ea35f95bbc55b282e06576444ab9d');
INSERT INTO audit_entries VALUES(76,1795381985821,NULL,'console','','','ticket.imported','ticket',23,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f054bd47c11bb239aa43b0af21d14476f61396dd74c3a65d4903cafda892ad98');
INSERT INTO audit_entries VALUES(77,1795381985821,NULL,'console','','','ticket.imported','ticket',24,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1ce7f43a9f2a2799995fc059e3b7b3889276b9cfe81122e3bbd0d1d1dc44b983');
INSERT INTO audit_entries VALUES(78,1795381985821,NULL,'console','','','ticket.imported','ticket',25,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f0ba1ede5536e9f8efc2eb3e7f15e965b81654fe985150ef8a1631903899edfb');
INSERT INTO audit_entries VALUES(79,1795381985821,NULL,'console','','','ticket.imported','ticket',26,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd7950af02b318ee32ede59c84d282a8a9b3c2a1d6a446d942cba4b0bacd070d6');
INSERT INTO audit_entries VALUES(80,1795381985821,NULL,'console','','','ticket.imported','ticket',27,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'733a92ff18a091b5653bcd00522cf413de0542c66ae86d23b7b3314bec575f48');
INSERT INTO audit_entries VALUES(81,1795381985821,NULL,'console','','','ticket.imported','ticket',28,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'7c047cac4aa3efe8ab5694bd3f27e39abbb3dd42fa6b6b5dc888b22c800f156c');
INSERT INTO audit_entries VALUES(82,1795381985821,NULL,'console','','','ticket.imported','ticket',29,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd88696e85afaeab70a043a89abfba399c2a68dc034ea9e26c3622fa7429abe2f');
INSERT INTO audit_entries VALUES(83,1795381985821,NULL,'console','','','ticket.imported','ticket',30,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'fab84bcaf5d9e92c362ce6517d4e9bfd9d65889ae98ff0d7cb0fd504a5724312');
INSERT INTO audit_entries VALUES(84,1795381985821,NULL,'console','','','ticket.imported','ticket',31,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'272bf6eda8e6f57d7ca0c538903c2b29d1d5fa333a69587083b9622b039815a6');
INSERT INTO audit_entries VALUES(85,1795381985821,NULL,'console','','','ticket.imported','ticket',32,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'2d8413ff7a44d47a8282210a2e7db770839a31db3720e60b3672d8c0e33af234');
INSERT INTO audit_entries VALUES(86,1795381985821,NULL,'console','','','ticket.imported','ticket',33,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'8b877aabdd2d13b809777d38269a6dbd98d62a41338559ab0d0113ef02f2bd70');
INSERT INTO audit_entries VALUES(87,1795381985821,NULL,'console','','','ticket.imported','ticket',34,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'165cdaf2bb2e3eca261e05a57b1e6b45c47fd073b741ae045370311d2ceeac7a');
INSERT INTO audit_entries VALUES(88,1795381985821,NULL,'console','','','ticket.imported','ticket',35,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1f3bfdfc94eb3112ad8c762669eaf27f631b8f6349fb015fd51218220e3a4df4');
INSERT INTO audit_entries VALUES(89,1795381985821,NULL,'console','','','ticket.imported','ticket',36,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'0e0d9b1bc26320bcaad8fe5c2b224c9029fc2c63982c29a2613bf94205daf589');
INSERT INTO audit_entries VALUES(90,1795381985821,NULL,'console','','','ticket.imported','ticket',37,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'8e5d664ba2a000e7b186e0fe7908ee8525280c4b24bdff519abe99291ba75aaf');
INSERT INTO audit_entries VALUES(91,1795381985821,NULL,'console','','','ticket.imported','ticket',38,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'74f66111e942f5f1d3ba04f7da6c8afe616a0633e84585513744baab74a1b567');
INSERT INTO audit_entries VALUES(92,1795381985821,NULL,'console','','','ticket.imported','ticket',39,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'05fe6c225e2d0f28ad9fd5f39b6d9b600fc338a983283b6e760aa621eddc4442');
INSERT INTO audit_entries VALUES(93,1795381985821,NULL,'console','','','ticket.imported','ticket',40,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'da9b6b244ce841952eb9aa55c478beeadb49deba64177c368a1643ddd8980aa9');
INSERT INTO audit_entries VALUES(94,1795381985821,NULL,'console','','','ticket.imported','ticket',41,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'07d5eb94187c5a6e117ccb3e522567e71d7675a57b3a643b25c278882771f990');
INSERT INTO audit_entries VALUES(95,1795381985821,NULL,'console','','','ticket.imported','ticket',42,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'865ab7db15aa32ec5d6f8e0ad771af8f41748d45422a00d1d3ca66166401d804');
INSERT INTO audit_entries VALUES(96,1795381985821,NULL,'console','','','ticket.imported','ticket',43,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'7b2b7383997d3832752ce95571d9e951d615ddf06d23cde41b626363aaa624a7');
INSERT INTO audit_entries VALUES(97,1795381985821,NULL,'console','','','ticket.imported','ticket',44,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'db90b6c21699d536e35a82c3ff965b9ce10299d609f6e22681e0996923eae65d');
INSERT INTO audit_entries VALUES(98,1795381985821,NULL,'console','','','ticket.imported','ticket',45,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'9042969ce2e67e8b0a4281f9016c6891493cae2bb46fd1998db77f04b496117f');
INSERT INTO audit_entries VALUES(99,1795381985821,NULL,'console','','','ticket.imported','ticket',46,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'87f37aff34e19d1541fc01382e6ea08ab00953a041909ce796902e6ce25b287e');
INSERT INTO audit_entries VALUES(100,1795381985821,NULL,'console','','','ticket.imported','ticket',47,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'b2fd63ada46c77b6f17d2a15b3a59cc25342bbf4093dc66d0b53d591db564beb');
INSERT INTO audit_entries VALUES(101,1795381985821,NULL,'console','','','ticket.imported','ticket',48,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'811242bda2e632b833567efb1d36da9decf6233976031fd37ed38f2618a03931');
INSERT INTO audit_entries VALUES(102,1795381985821,NULL,'console','','','ticket.imported','ticket',49,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'29a90bcd51f3cddc336c02d7da45bb25359da1f3187be90a1636e3ad137f891e');
INSERT INTO audit_entries VALUES(103,1795381985821,NULL,'console','','','ticket.imported','ticket',50,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'b186e2bfa94027fbf4eee9fd32abc054e0316079b07fdff00204d8bc084aa77b');
INSERT INTO audit_entries VALUES(104,1795381985821,NULL,'console','','','ticket.imported','ticket',51,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'cb0cb96b8367f9487304a11b8c56e4e367b6531102194b7ea4b17037c4dd91eb');
INSERT INTO audit_entries VALUES(105,1795381985821,NULL,'console','','','ticket.imported','ticket',52,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'9b56394928e73ed938f2406b9b72962a12469e8d003c1d12b8225d21c30425e6');
INSERT INTO audit_entries VALUES(106,1795381985821,NULL,'console','','','ticket.imported','ticket',53,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'a64cd2f164de5dfdcab7d415c31f5c680f4fe1785629fa9580ab1a686db10630');
INSERT INTO audit_entries VALUES(107,1795381985821,NULL,'console','','','ticket.imported','ticket',54,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'70c1ee9f11827f018a18a98a7992ce179ff6384a29bab8ed2565c9ac96b34ae6');
INSERT INTO audit_entries VALUES(108,1795381985821,NULL,'console','','','ticket.imported','ticket',55,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'fde320d01d8154abf825a4817f26d9a37e76e45752c0afee23b0371e05e23a39');
INSERT INTO audit_entries VALUES(109,1795381985821,NULL,'console','','','ticket.imported','ticket',56,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'5ed386a60a52c2ae875a364610dd1495f9f28543a32038cb79d51aed9e4343fe');
INSERT INTO audit_entries VALUES(110,1795381985821,NULL,'console','','','ticket.imported','ticket',57,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'2bf49918cf058e10a7cf66831afeacd77172eef4ed091397752c0850a011aa25');
INSERT INTO audit_entries VALUES(111,1795381985821,NULL,'console','','','ticket.imported','ticket',58,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'e86a2791fe007c70a2d5c2acd8b8deffe4d0c3643aca68cf16bd6841ba361964');
INSERT INTO audit_entries VALUES(112,1795381985821,NULL,'console','','','ticket.imported','ticket',59,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'44323dfafc01b734fc331eea4b72fc10a88a074326b1966dcf6d11ec901b49a7');
INSERT INTO audit_entries VALUES(113,1795381985821,NULL,'console','','','ticket.imported','ticket',60,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'47536b12de791a7c3a65f6effdbd328f3057dfc9eb83bb2c5a4b5856b6c66334');
INSERT INTO audit_entries VALUES(114,1795381985821,NULL,'console','','','ticket.imported','ticket',61,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'34a0ce02c5973d47916ae4d6a168ebdc831c8dd78816171fce2df8d63e9f00b8');
INSERT INTO audit_entries VALUES(115,1795381985821,NULL,'console','','','ticket.imported','ticket',62,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'30f06741867bbc327d6a1d5d13d7c2b651c8c1754b63cf752b1dae8d601c63a7');
INSERT INTO audit_entries VALUES(116,1795381985821,NULL,'console','','','ticket.imported','ticket',63,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'ce06a8baf0af7111b25f2f78efb3cce223e9705f0ef7fad352f52bba09911766');
INSERT INTO audit_entries VALUES(117,1795381985821,NULL,'console','','','ticket.imported','ticket',64,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1c7a775d4d881e6c8020525162a9e808a0637928fef07961cf3a501186e85cbc');
INSERT INTO audit_entries VALUES(118,1795381985821,NULL,'console','','','ticket.imported','ticket',65,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1857586163f424831484b01465a7b8bb1e99ef2423ef08848208d529ba8c9a22');
INSERT INTO audit_entries VALUES(119,1795381985821,NULL,'console','','','ticket.imported','ticket',66,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'466dee91e8f4072bd011141f71ed2fee7eddfdaa2c8adda07e223f0d012babd0');
INSERT INTO audit_entries VALUES(120,1795381985821,NULL,'console','','','ticket.imported','ticket',67,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd256206efd9ce321ef4bea673107dedace79329914b57866b80991f7fc4ffe38');
INSERT INTO audit_entries VALUES(121,1795381985821,NULL,'console','','','ticket.imported','ticket',68,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'706655342591611f1aa4171ea44dd6565ce15b8e41490585fce4b749377af038');
INSERT INTO audit_entries VALUES(122,1795381985821,NULL,'console','','','ticket.imported','ticket',69,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'1fd01d09c678f7fb4722d8b1bed1bc2d13619b089c0efdb822c40a617b1055b3');
INSERT INTO audit_entries VALUES(123,1795381985821,NULL,'console','','','ticket.imported','ticket',70,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'906b357bf76038ff5aab353b523115d2fa803457f450a2938ef73b811e240847');
INSERT INTO audit_entries VALUES(124,1795381985821,NULL,'console','','','ticket.imported','ticket',71,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'399f2a7cea83cf7f4f1cb4afdbde7a4427622b7f11a54269e4d5fe959c8311a4');
INSERT INTO audit_entries VALUES(125,1795381985821,NULL,'console','','','ticket.imported','ticket',72,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f506c3e1a46bb72e4e9e66810a9eb3faf0380baf859e9686fb1573861e7a1790');
INSERT INTO audit_entries VALUES(126,1795381985821,NULL,'console','','','ticket.imported','ticket',73,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'ff2bcb35e0e372eb8f94550a02e641db99235d1cb6762ad0f1ac51da8e2d4e7f');
INSERT INTO audit_entries VALUES(127,1795381985821,NULL,'console','','','ticket.imported','ticket',74,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'6f7e8d8f1255037f37aa29365a933d3b6e8fb8ed37429e83e2feee5c5f36b146');
INSERT INTO audit_entries VALUES(128,1795381985821,NULL,'console','','','ticket.imported','ticket',75,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd5da188be604cee2b7de7a84c02ee1a0a5bd0ebe2db93b361b4d3bdfc2a598ec');
INSERT INTO audit_entries VALUES(129,1795381985821,NULL,'console','','','ticket.imported','ticket',76,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'4d352f72f73c538356469c0a62b922f8f2457a945fc600a60e436f120f9b96dc');
INSERT INTO audit_entries VALUES(130,1795381985821,NULL,'console','','','ticket.imported','ticket',77,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'9b5343f49480b3461af0ed6bc62a93ca0a114e983ea7d58cf411be1d4d277efc');
INSERT INTO audit_entries VALUES(131,1795381985821,NULL,'console','','','ticket.imported','ticket',78,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'281930daacc40dd577370928504ff5044382a69ce1885f271a54ad8edbc4827e');
INSERT INTO audit_entries VALUES(132,1795381985821,NULL,'console','','','ticket.imported','ticket',79,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'89d975809b070c6a8ab24947664c2073c9d01d331bf55ca64b38ab8d52556fbd');
INSERT INTO audit_entries VALUES(133,1795381985821,NULL,'console','','','ticket.imported','ticket',80,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'a58d536877e7717644388e32a250d50f37fe83423dc580988e169d1836b2b9d2');
INSERT INTO audit_entries VALUES(134,1795381985821,NULL,'console','','','ticket.imported','ticket',81,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'434f54f1f8bac71ae4d9ef0056da6d576734868a87acd489871939d185f2693f');
INSERT INTO audit_entries VALUES(135,1795381985821,NULL,'console','','','ticket.imported','ticket',82,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'19b87b09e99baa573780d46287d148269c19d061bd4a4d14b5980fb62867477a');
INSERT INTO audit_entries VALUES(136,1795381985821,NULL,'console','','','ticket.imported','ticket',83,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'287a9b87f2bab9b854db1766b2ab235815863d787693628b86115f88db5d14e0');
INSERT INTO audit_entries VALUES(137,1795381985821,NULL,'console','','','ticket.imported','ticket',84,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'3af38c266a22d99caa91737b9e2094325e4e163e0db6c746a0f871edf95737d0');
INSERT INTO audit_entries VALUES(138,1795381985821,NULL,'console','','','ticket.imported','ticket',85,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'0d61ae0859218412586856e73059cad60bc6b854265a45c00473eb94098e2b21');
INSERT INTO audit_entries VALUES(139,1795381985821,NULL,'console','','','ticket.imported','ticket',86,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'254eb4ac00db28881d62e9a59a45cb16e4c6c18af02831e0a1ade87cb547df34');
INSERT INTO audit_entries VALUES(140,1795381985821,NULL,'console','','','ticket.imported','ticket',87,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'42e3d9ae23d19522342cd6423f82fb96ce5853183fa3fc479be2d641c68cff06');
INSERT INTO audit_entries VALUES(141,1795381985821,NULL,'console','','','ticket.imported','ticket',88,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'7e8792c6491de7cd84f73f16bf4d20ccf981216cba6d7e76f377ccbfdcdb3feb');
INSERT INTO audit_entries VALUES(142,1795381985821,NULL,'console','','','ticket.imported','ticket',89,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'e76185565c0816ef97a7477360f61ae86191919a224792a5578af1c6ab06f649');
INSERT INTO audit_entries VALUES(143,1795381985821,NULL,'console','','','ticket.imported','ticket',90,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'8c7d394500f95744aee99837f30baf0df97546e95888f45462292f8f67ca09af');
INSERT INTO audit_entries VALUES(144,1795381985821,NULL,'console','','','ticket.imported','ticket',91,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'7a5a43326d1e47a6529237f1a58a814fa2cbbfee623a10c32ff88ce157a69306');
INSERT INTO audit_entries VALUES(145,1795381985821,NULL,'console','','','ticket.imported','ticket',92,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'749c5b37595d5e0236e1d1e8c392166e19823c5047d49b688f9a849d178a0222');
INSERT INTO audit_entries VALUES(146,1795381985821,NULL,'console','','','ticket.imported','ticket',93,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'5b9a4772d4f6c206400ab7f48dbde4f0097a6097159ced08cd85f0a16cb0a2da');
INSERT INTO audit_entries VALUES(147,1795381985821,NULL,'console','','','ticket.imported','ticket',94,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'9ba4e7a448a11d9ad8a53fe97ed5f395fd78a4af8232a59a48df8d1150ad81aa');
INSERT INTO audit_entries VALUES(148,1795381985821,NULL,'console','','','ticket.imported','ticket',95,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'e172acfe263f6981f85c881aba0d7321797d2ac08258ce456b2245d5e1e2cbd1');
INSERT INTO audit_entries VALUES(149,1795381985821,NULL,'console','','','ticket.imported','ticket',96,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'adb03a988ea69dac6af64b81624eac55fe62ed9e0e33578855282b270ceba1cf');
INSERT INTO audit_entries VALUES(150,1795381985821,NULL,'console','','','ticket.imported','ticket',97,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'96be04630dc7e2e3c68105720a990f39c059fedf557976871655d33f364512d5');
INSERT INTO audit_entries VALUES(151,1795381985821,NULL,'console','','','ticket.imported','ticket',98,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f49fc69dedf2ad32bf0ba0647f02ffb77d2da3ff5856115820f5126d8d52f174');
INSERT INTO audit_entries VALUES(152,1795381985821,NULL,'console','','','ticket.imported','ticket',99,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'b5eda62c8717c6225cd48d06819a3965f85b82b97ea9aa06c0e5def7e547568a');
INSERT INTO audit_entries VALUES(153,1795381985821,NULL,'console','','','ticket.imported','ticket',100,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd6f2040eba026c28c24b15cc131430d7f717f6c485e6cb31615cb7110ffc0def');
INSERT INTO audit_entries VALUES(154,1795381985821,NULL,'console','','','ticket.imported','ticket',101,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'55844d81d611bb677e87ac5ae814d9be951a69628b6a0055b44abd80c6b59cca');
INSERT INTO audit_entries VALUES(155,1795381985821,NULL,'console','','','ticket.imported','ticket',102,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'24a463853d57016342fb66aeed63f73a75b7fb55426489a8cfa3285ce9b0f5ce');
INSERT INTO audit_entries VALUES(156,1795381985821,NULL,'console','','','ticket.imported','ticket',103,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'2b93320c15ff639d09669a5e8d026d30e00b602ad8765b1c194582bc6c413708');
INSERT INTO audit_entries VALUES(157,1795381985821,NULL,'console','','','ticket.imported','ticket',104,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f38ba5b322980adf6f7a71fa9d503c2b4544e0b9cdbdc7aad19232d845822d68');
INSERT INTO audit_entries VALUES(158,1795381985821,NULL,'console','','','ticket.imported','ticket',105,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'bc3dcb42a70e64d417e62d932ce525a41d3a46f791214671658b9d302579a259');
INSERT INTO audit_entries VALUES(159,1795381985821,NULL,'console','','','ticket.imported','ticket',106,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f8c095e9f14b34819e8937664521cb0f6bb3c1a02ced5c4be45833ee02c83708');
INSERT INTO audit_entries VALUES(160,1795381985821,NULL,'console','','','ticket.imported','ticket',107,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd32adac8519d9e7374c8e3001c8430a5e67e602fc5e6f875675c6ee2e38cad9d');
INSERT INTO audit_entries VALUES(161,1795381985821,NULL,'console','','','ticket.imported','ticket',108,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'c288679497bd99258b1aeb9ff921bd3512822b1f565ef4a491f91413ba6ae9c4');
INSERT INTO audit_entries VALUES(162,1795381985821,NULL,'console','','','ticket.imported','ticket',109,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'cff747a107d71b83f60577c07701eb5183d65fa1e5ba9ea86e180e48df4b8386');
INSERT INTO audit_entries VALUES(163,1795381985821,NULL,'console','','','ticket.imported','ticket',110,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'40a0683e25bcbf30193b82b9ac9a0308db993a0bf2a3b66b716246b081b72a39');
INSERT INTO audit_entries VALUES(164,1795381985821,NULL,'console','','','ticket.imported','ticket',111,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'91d49d38c02b405676f5fb97d94d1712fad8d22271c09745205550aae96101e7');
INSERT INTO audit_entries VALUES(165,1795381985821,NULL,'console','','','ticket.imported','ticket',112,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'd52258f013965aeaf716ce6da0f13f50998d435631473e776c037cad878fb5db');
INSERT INTO audit_entries VALUES(166,1795381985821,NULL,'console','','','ticket.imported','ticket',113,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'521016ac50cef172a936398c5ca82eb289871fc0181803f082a30ea363b50a3f');
INSERT INTO audit_entries VALUES(167,1795381985821,NULL,'console','','','ticket.imported','ticket',114,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'7c6c6fe2ec1a45c78e3c6db095e49904e6b965b622d8a5ec6f78ad4ef066c7c1');
INSERT INTO audit_entries VALUES(168,1795381985821,NULL,'console','','','ticket.imported','ticket',115,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'59eda71016f7508dfa0db012cedf589db4303425514cdf72e4807418159f3625');
INSERT INTO audit_entries VALUES(169,1795381985821,NULL,'console','','','ticket.imported','ticket',116,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'7869103fbec33791cbc51f1c11880700a3d2ae58edc65ef0ae04e47104eb042a');
INSERT INTO audit_entries VALUES(170,1795381985821,NULL,'console','','','ticket.imported','ticket',117,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'f558064b01a614d9e4491de4f81a6b752feb5349dfa24936bcff792644605791');
INSERT INTO audit_entries VALUES(171,1795381985821,NULL,'console','','','ticket.imported','ticket',118,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'93d90c4680a3a5ed8570262cffa08fb48fb45f4831c6aa5cdb9799857bff9af3');
INSERT INTO audit_entries VALUES(172,1795381985821,NULL,'console','','','ticket.imported','ticket',119,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'572c97a39438ae60a68f83eeb8d8e7e9d47885d2bcb192e99a7abbfbd3d0db6b');
INSERT INTO audit_entries VALUES(173,1795381985821,NULL,'console','','','ticket.imported','ticket',120,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'aace14218c5d24bb657383888ad388ccfa3093080680259c9a3637c596bcc3d6');
INSERT INTO audit_entries VALUES(174,1795381985821,NULL,'console','','','ticket.imported','ticket',121,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'83e7c917008f1dd6cbce5a94a01babbaccb5d26fe00c86bd322b83292f7f3531');
INSERT INTO audit_entries VALUES(175,1748056500000,4,'Nigora Saidova','','','shift.opened','shift',1,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'a618314639d085f49ae338d1521b0f6759cc7506988b7fc1c969d403bd224ac0');
INSERT INTO audit_entries VALUES(176,1748080680000,4,'Nigora Saidova','','','invoice.created','invoice',1,X'c32c2e402aac3c38ea8742a3325b616c34822860249d31509b06d53228b1ce06',X'7304d4c1e6cae3b9865b286f53fb318822ffee55e1166ff68f2619a462ebe41b');
INSERT INTO audit_entries VALUES(177,1748080680000,4,'Nigora Saidova','','','payment.taken','payment',1,X'bc73cdd47a7fd967411c32e7c08bb88eda9a8ee6971ea728af493656af6e3fdf',X'0e9539561e559b671b640a2343ae7d3716b135db23331c6f52cdb29f3decb4dc');
INSERT INTO audit_entries VALUES(178,1748095200000,4,'Nigora Saidova','','','shift.closed','shift',1,X'9233faa3ff0d4f82f9f31b3e486dd6064487d17ab851a379fc118a037f80daef',X'22ff861f782e0770cbfa4aeeec72e65e394b87e8566d56aa6e182fd2f527e05c');
INSERT INTO audit_entries VALUES(179,1753326900000,4,'Nigora Saidova','','','shift.opened','shift',2,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'015c40ad03979f46452c62639ea52572bdd2ac72a16a1096544c6f4233c8b4fa');
INSERT INTO audit_entries VALUES(180,1753354260000,4,'Nigora Saidova','','','invoice.created','invoice',2,X'd90db1037d53ff6c893bba54a47fad995f5ae8ceeda75cac4fac1dcb7568e6b5',X'3a0d084c56b1aa0ab76cbab834cb8547ba36bf1228fe63cfe5dcb9a360a5a206');
INSERT INTO audit_entries VALUES(181,1753354260000,4,'Nigora Saidova','','','payment.taken','payment',2,X'feef8e78712cf79ed7e407140510776d5fc8b2dbe208deb0fa85caf1f68f21df',X'2cff0c3b1a3f0ca8287ac08f1d0bf5c40073c1bf29eea6aa95e766b72be81841');
INSERT INTO audit_entries VALUES(182,1753365600000,4,'Nigora Saidova','','','shift.cash_moved','shift',2,X'894a0d479d61b6d45256966e81be06ca53ae4463d2c5c0e31f452ba7af393e96',X'93f13c719a7891e183f402124a1f4167cbc3e8938f2b1de535931028caf73bf9');
INSERT INTO audit_entries VALUES(183,1753365600000,4,'Nigora Saidova','','','shift.closed','shift',2,X'7a452b08c5b1ecc711cbbf850d900403f3f2687fc09eab1ec9034657edc70453',X'959ae9dc6031c8a8eb57499c0abd3ca47d2782de08c46f62cd50548465e72aa0');
INSERT INTO audit_entries VALUES(184,1755141300000,4,'Nigora Saidova','','','shift.opened','shift',3,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'32cd6334f4be6a40196c36f65535dce30a6b12c8c3b56219ac20724680597ab2');
INSERT INTO audit_entries VALUES(185,1755145200000,4,'Nigora Saidova','','','invoice.created','invoice',3,X'13455bbc83fe3804b96d07b88464f3e4f480cea93b378fec1330c02c9a33e8fe',X'aa9b398bb7242fe8936f5970a3cdba3f41b5030a673ff9a89635fe3562b2bdb8');
INSERT INTO audit_entries VALUES(186,1755145200000,4,'Nigora Saidova','','','payment.taken','payment',3,X'4d75e123b56470179320b77949ddd67aeff466f37cca7817c9991f25a075a684',X'89fa8b53c81b8e167d39c5f1c4b9e7b397f98139d26ae322ba20216d68db499f');
INSERT INTO audit_entries VALUES(187,1755180000000,4,'Nigora Saidova','','','shift.closed','shift',3,X'a3054996e617e0555b8e4ae471f4c77903150a67b9654ed06a3338abb420c2a1',X'8ab6a28a6f3c852dd2c549ae19971565f08f10e12cb7996f4f888b5ba9bbc5c5');
INSERT INTO audit_entries VALUES(188,1758597300000,4,'Nigora Saidova','','','shift.opened','shift',4,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'15236bd989b07053f05e8c266775956ebe8690e7d872d6244080eb81d02c0ad0');
INSERT INTO audit_entries VALUES(189,1758606720000,4,'Nigora Saidova','','','invoice.created','invoice',4,X'2ef41d06f3b38d25a038a1aed332ba20b0311a88fa831bd1c86a5ca416d5b169',X'421516b1a099fcd16d790b104541f4350ecde6927f67d019eb1b642fb7495f15');
INSERT INTO audit_entries VALUES(190,1758606720000,4,'Nigora Saidova','','','payment.taken','payment',4,X'24213a33a904549c378bf02146a877687d40ec2b9d3ff1385014ed04c9a56b7f',X'68f83c64a082518e61080548d108d05bb27085b063b2d169653ce573bd602ea4');
INSERT INTO audit_entries VALUES(191,1758636000000,4,'Nigora Saidova','','','shift.closed','shift',4,X'41f5dd9f4aae4f90503aadbf35f533e2d75205809d2f0c1780ebc1ccdaacbf04',X'9b6910373abffee2133a3d76e6ea39b7c6502b9c972e3f53f719cafedb68dbcd');
INSERT INTO audit_entries VALUES(192,1761707700000,4,'Nigora Saidova','','','shift.opened','shift',5,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'24ea5eb572271a47b7d7bce6ef371a88a5a715c1bb8937d96239141fc641a86b');
INSERT INTO audit_entries VALUES(193,1761724980000,4,'Nigora Saidova','','','invoice.created','invoice',5,X'63260d083e66b79ed0751be2e39b16b3c5418295f7ad9ade8104df96d157ad4d',X'44bbd68d32260323b0f0d051a0616bfb0133e5fc53fa90d91c7c78a56998c57a');
INSERT INTO audit_entries VALUES(194,1761724980000,4,'Nigora Saidova','','','payment.taken','payment',5,X'5a56c32a1ba28f0e5cbedbd0ac3ce7a003eee3dc510fd2362f20a2fa1acff869',X'0e0cf1adbe512e4e2798113d1874a2fc5b68a1d4a2ed265733cbdf4e4cb7f745');
INSERT INTO audit_entries VALUES(195,1761746400000,4,'Nigora Saidova','','','shift.closed','shift',5,X'5fe0c5bd9369d8bf404e63df954b7670da13c7a691141e362428fc948d43e5f6',X'283bde7af1056ba70456ce79b6abc661ecc0f0bf55611a44ee692268392e80f0');
INSERT INTO audit_entries VALUES(196,1779506100000,4,'Nigora Saidova','','','shift.opened','shift',6,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'b33237c9a43b0ec41358ab7fa9be2e58063d80b0726aae93054a55fa9655e722');
INSERT INTO audit_entries VALUES(197,1779522000000,4,'Nigora Saidova','','','invoice.created','invoice',6,X'706f2a0ae0a38ac4c2d4cf4b38daaf09d286c826200d900e8e941e7cd0f0d699',X'ba955ae0b0639d7a5235ee11a04207059396ed3651355c3f3a417faafda9d7fc');
INSERT INTO audit_entries VALUES(198,1779522000000,4,'Nigora Saidova','','','payment.taken','payment',6,X'81b055926e53dea719fc98c0828d7f7ab29e974e0359b53e0041999c85e8858c',X'a7fd6b6e7bb21bddacef67c36e8780bba47dfec2f8a4239dac0b77e7f4816306');
INSERT INTO audit_entries VALUES(199,1779544800000,4,'Nigora Saidova','','','shift.cash_moved','shift',6,X'3f702738c2d353f39944a922e3802c9f25fa59d73be4427a085c768dac22e70b',X'fcb08b191341634312c9f6d0f65ca7d3bd95708e7f502199a54d9b197ff99742');
INSERT INTO audit_entries VALUES(200,1779544800000,4,'Nigora Saidova','','','shift.closed','shift',6,X'e47134fc2e77cdf10ad23ea15f746332d9e215839d2ab0dd0d7f695cafb5aac4',X'c81ebe0e582a062056d4355d80d2bda472f1e30c885ccebc574ed9ab64d55961');
INSERT INTO audit_entries VALUES(201,1782702900000,4,'Nigora Saidova','','','shift.opened','shift',7,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'ec8054be6d6a95f64a6f25feaca9512ba756a251c0cbea2b854de06a04aee1bf');
INSERT INTO audit_entries VALUES(202,1782714480000,4,'Nigora Saidova','','','invoice.created','invoice',7,X'432d39cd2b72d81c29c2e48ff1744d21a13c227f8575b84e74d282b9cbbf7c2d',X'4d25ff6191a2d8c9f9d4563d65a065c482ad1330a54a72fada5335fd201566dc');
INSERT INTO audit_entries VALUES(203,1782714480000,4,'Nigora Saidova','','','payment.taken','payment',7,X'a4ceb60ecd700ef0a1affdca980f2cb2378ac7dc39ab4f259661fd487c500966',X'e45bcfeb68a98f299ceb3de68ac9a7a50f9869450476861d895eda14d86700a5');
INSERT INTO audit_entries VALUES(204,1782741600000,4,'Nigora Saidova','','','shift.closed','shift',7,X'fa1e7ca752d093eeed80f7832215160bdc4981e2de8b6ca21d42a894f788931f',X'938a34db2d51acfba8550390c9232998f9ea510ad5a4ce7eacb6a7b04f6aed93');
INSERT INTO audit_entries VALUES(205,1790133300000,4,'Nigora Saidova','','','shift.opened','shift',8,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'a2b305b6ef6124cdb23121fc79c4835bd3178bab8450c387edb49f4441237449');
INSERT INTO audit_entries VALUES(206,1790139120000,4,'Nigora Saidova','','','invoice.created','invoice',8,X'e2e069a0b317c1612ff65204cb7b7d7ccda278ca8a3795b33210a71504829778',X'54ead3a00ae79ec08707d6afc3f4ea228aef37c2a23fcf7dac4924c21a7856cd');
INSERT INTO audit_entries VALUES(207,1790139120000,4,'Nigora Saidova','','','payment.taken','payment',8,X'd5f9523cac85c7092089910685ff2992343de47183f0043a0125829c7e9c9824',X'46beba09ad4440f6d8506d8f70835b433c057b20c0b3330e7ab19de6931f3980');
INSERT INTO audit_entries VALUES(208,1790172000000,4,'Nigora Saidova','','','shift.closed','shift',8,X'c6174a27cfa4d17e35321a96bb1f3b2df05edb68029c2c3ca00a91cb285ba224',X'307ac26d646452422655b4a9187c85d55d3c4157585dd9c94f26a0ed9dcd78ce');
INSERT INTO audit_entries VALUES(209,1795230900000,4,'Nigora Saidova','','','shift.opened','shift',9,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'5b57b994c32564bda72b12f2fe20d0cc966eda477fb4844d5ed37ad611a3c219');
INSERT INTO audit_entries VALUES(210,1795236540000,4,'Nigora Saidova','','','invoice.created','invoice',9,X'e6daab3acc7476d2153c51f4bb7691fb86e5656eb0b82f3c197c527c70e35948',X'6162ae90b32089ac29d3142c04776f3fd9d7908fac066731aabeb13c7402c3bf');
INSERT INTO audit_entries VALUES(211,1795236540000,4,'Nigora Saidova','','','payment.taken','payment',9,X'b96d87c18b5598a06f72f215cc8a8bbe85976a669f41aae4a2ac99445d011381',X'ebc92cf9bc32c7ea560fabe0f79d4aa3d10037f8354644dc7bbe5e988f9b505e');
INSERT INTO audit_entries VALUES(212,1795242660000,4,'Nigora Saidova','','','invoice.created','invoice',10,X'f81b4e327240d09f5b57ad1e11a24a84cc32844e0387087b3bcd9e0a888bd894',X'398848bfe2e3b841876357f20ae1de4987a6aaa2cc4632be8d55cf6b70142fe0');
INSERT INTO audit_entries VALUES(213,1795242660000,4,'Nigora Saidova','','','payment.taken','payment',10,X'691605f7b0dbe43cf5a24cf141f8b373f4c1a7e085d79effe0b1c827aead3ace',X'81fd7f7c5dfb2fee8a9fd47d4b7a44b19101a85ae4efaa586a63821c8ea18005');
INSERT INTO audit_entries VALUES(214,1795269600000,4,'Nigora Saidova','','','shift.closed','shift',9,X'b16959997e0e680e0a41ad028187b9306b84ad4e582d66e30c18655827cde4e4',X'3d711c88688609570a5b48ebaa194a25ff49840fb21bfdc8876a64f7464fd65c');
INSERT INTO audit_entries VALUES(215,1795381925821,4,'Nigora Saidova','','','shift.opened','shift',10,X'b0e313908924f288387c98d87b25ec6524b3cebd3d6521ccf7a45908132eb5a2',X'b289f54e9d6a8dd30d14a5c1ceb6eb66f64e55687bcc3900c1e91aa4001f1667');
INSERT INTO audit_entries VALUES(216,1795376757259,4,'Nigora Saidova','','','invoice.created','invoice',11,X'fc64f6b89e07876881ecb57d13c2b682b4c9a3e5b34ebc69c6f99a779018a5fe',X'1b88edd8d45d997cd7ab6840fdd8fd93087a809d940f96c35139e1d7acb75f5b');
INSERT INTO audit_entries VALUES(217,1795376757259,4,'Nigora Saidova','','','payment.taken','payment',11,X'14d2642a9beead5b0f65157d84355c6e51fb85cdebc071eeb1a0d0d89c0f1087',X'61b3fc82d84ed2968fbc6b9846ffa00063a50800f25813c4b7fdb4f2efe90819');
INSERT INTO audit_entries VALUES(218,1795376970568,4,'Nigora Saidova','','','invoice.created','invoice',12,X'a211362bbe5e1f417beb1b94216d7bcc4c854520f2dbe2a02e0bbb8eb9e840b0',X'1424a235337c9245b8971cc0b62b94d96432ed9497c1ea53d654ffd2c8cc08ce');
INSERT INTO audit_entries VALUES(219,1795376970568,4,'Nigora Saidova','','','payment.taken','payment',12,X'c3cc6a1432950ddd9090f1dbd447435023098de6765dd5de8b72b9f9e89a0718',X'a7f5c62693703fc6f383ac6afd66af654290505c3cbabd2264d802a53146d8c0');
INSERT INTO audit_entries VALUES(220,1795377733623,4,'Nigora Saidova','','','invoice.created','invoice',13,X'5d50a95f4d288bb5c697dd3bbf2e201c5dd94ce32310fba1beed87ca4bb750c5',X'632314dd7430529d58d854b109111c735ed1f39fcb21e01c2747d0284d08d4fe');
INSERT INTO audit_entries VALUES(221,1795377733623,4,'Nigora Saidova','','','payment.taken','payment',13,X'4766190c2b7822ef555d6564d094e73d5bda491c1aabc71d08ae9ce785ec674d',X'4db330116bed21ffa567024f48a2d73c8becbbbd0dc83a776a8ff548b6a66a21');
INSERT INTO audit_entries VALUES(222,1795377903638,4,'Nigora Saidova','','','invoice.created','invoice',14,X'5be7eeea2d51ba61c46626965d3a3bcd49c2ed7344c92e0ee65eaef49f169472',X'8f0bbb14d577b7a85f96923e14cc1f5a700fd6ad1e085bee68c4003448f6af81');
INSERT INTO audit_entries VALUES(223,1795377903638,4,'Nigora Saidova','','','payment.taken','payment',14,X'f6184ad0fc98c8a5fb777a06da57ed9c68ea1a2a2a5d6a4db3ddd7e7da8d1361',X'395659d28b6ef137e420468d7bb5d27c61e8502efd38eb8dd01890a38247c475');
INSERT INTO audit_entries VALUES(224,1795377903638,4,'Nigora Saidova','','','payment.refunded','refund',1,X'fe15d503e243d694bb63dcd58db5d93a0c9e587d73499845a7e103dba2f3d5ad',X'71ab4ac2ee3a4e6cf3578e4ae55d8c8397048599deab59646099494aee9f6917');
INSERT INTO audit_entries VALUES(225,1795379038112,4,'Nigora Saidova','','','invoice.created','invoice',15,X'e0726a1f9d4be6fc12f0656238a20f633cdd9a8a8866272ce353c7e2312886a1',X'8f61a46762c77c11e9172767b7a474389913798a707b706594d7c02bba05975d');
INSERT INTO audit_entries VALUES(226,1795379038112,4,'Nigora Saidova','','','payment.taken','payment',15,X'446c51da1fb43618d58fef7a8c1570afb2a460567f1d2cea3cbf4b66e092f488',X'4c83c1eaaf07034408311dfac0097a559ae7c97e23a4e62ad963c147cd0daa0c');
INSERT INTO audit_entries VALUES(227,1795379418523,4,'Nigora Saidova','','','invoice.created','invoice',16,X'eaa065aaf3d1547c95bbc1533d4da3902783988ce0d4cdba2116a48a50b2301d',X'b842db6c555d439cf63327a4251f2808458bb077ac9795e0faef4573430db5a6');
INSERT INTO audit_entries VALUES(228,1795379418523,4,'Nigora Saidova','','','payment.taken','payment',16,X'2eedd9cb73e3d911e4e5d03e4e6645587edafbb85bdd0792cab06597fc5a2b8a',X'72aeb3ec6b48c73b76e8cda978df15829dd1927085050b87a8f7cae8302ede68');
INSERT INTO audit_entries VALUES(229,1795379782841,4,'Nigora Saidova','','','invoice.created','invoice',17,X'93472e560a66343a998ab5617745d41f1e3534416e5bc3477e15e624bf264acd',X'4c0195db7a1149818f2ba4e16997d503dc948af9d21b7551ad614e25e18c3638');
INSERT INTO audit_entries VALUES(230,1795379782841,4,'Nigora Saidova','','','payment.taken','payment',17,X'bdfad9d196464e9b7c585f0c404887672fba48aedbdb8cc6ef744bd62416ea0e',X'243eb1efb25209ce4a7b4626edf91c3a40f6c4977a201aa0effe21eda4b5cef1');
INSERT INTO audit_entries VALUES(231,1795380782190,4,'Nigora Saidova','','','invoice.created','invoice',18,X'9298ed4affd851267caf908aaa8f8d80829a95881234829c31deb02160ac359d',X'76eda2a2f45e27e3b404de5e5865004f82795a3ffe8c15a5d695cfeb3faca8b0');
INSERT INTO audit_entries VALUES(232,1795380782190,4,'Nigora Saidova','','','payment.taken','payment',18,X'3a698b8fa7ba773089b1fb26267399d26ce0022e15287e860e0aae830c95081c',X'fd3def27962ee9999668f85fc88cbf984cb554a6405efb100cde47c62042f17d');
INSERT INTO audit_entries VALUES(233,1795381985821,NULL,'console','','','demo.made','clinic',1,X'd86960f4e67426d029327785b9bb9df9278f7461f914c4286d9b11058fe60362',X'88ee9a9d8e3f550ed1d7201bf864e93666bea1dd674f87358f87f0ccf53fdec1');
INSERT INTO audit_entries VALUES(234,1795381986229,NULL,'console','','c1c4d38df5216ebe','user.created','user',5,X'8444dbec46ef77a896faf585b4b94b89bd3578ee3cd92844b9b327ac2fb66d44',X'20f8b92c2a3a7079eeeb28077a5afe6bec8413a0def82ebac25cc53519c217db');
INSERT INTO audit_entries VALUES(235,1795381986619,5,'Golden','','81f48cfeb36ca563','session.started','user',5,X'1877110bda1883cb4f6cf6a8d02eda2ee22f32338745557e7ed07c3c7275d776',X'08b917baf5aab43a1fd842818cd064943fdc700ca1c8253fe7ba65760f358886');
INSERT INTO audit_entries VALUES(236,1795381986643,5,'Golden','127.0.0.1','b1a8322a03c5816c','shift.opened','shift',11,X'5ca05c212031c3c3cbb3ca3a3b662999675572457d2da72c611243aaaf4b52d7',X'a53260e4169125c70f057a39c7d6c4dcbd4268cbf49e829849c2b166a65c4c48');
INSERT INTO audit_entries VALUES(237,1795381986666,5,'Golden','127.0.0.1','44c412bc8082cae9','payment.taken','payment',19,X'31cb51ad26a6ebc0a75cc950b36c9ed83d3fd5320673142267c866c44ccc21de',X'6a5f4c874bdd087631197aac0de18ddebde22f95a4ac1ee773aae6a01c4e8ac3');
INSERT INTO audit_entries VALUES(238,1795381986693,5,'Golden','127.0.0.1','1adb2d6d30725e89','shift.cash_moved','shift',11,X'24252b238b522c5f7b5c136aeb3b27860bff089b4be5f3e10703438442c1aed9',X'ee87af66d2904cec059f19d56c5b6f390e6aea7cb6989d613d510b63c7c7fc10');
INSERT INTO audit_entries VALUES(239,1795381986714,5,'Golden','127.0.0.1','551cf2b75d9f2b7e','shift.closed','shift',11,X'ae5ee2b2e07ba9e08e8d812d6f636a14ffeb4fd2fce703dffcbdba82878e7820',X'579952af209f5e4132710924fcf6118de402783d185cb21deb4c9804ea4a6163');
INSERT INTO audit_entries VALUES(240,1795381986737,5,'Golden','127.0.0.1','8d450b503833caa6','waitlist.joined','waitlist',1,X'764380e4087fc61aea2056cc6a2fbd18f20c19827355a7cfdc0d1c6e9d691599',X'7907952b32ef98348d9b31430972ec2c099290f39636694eac58783f41a60f43');
INSERT INTO audit_entries VALUES(241,1795381986749,5,'Golden','127.0.0.1','7a309f9613b4defe','appointment.booked','appointment',84,X'acc221c9b955c3b0d0b0b3311dff9b7e215b852bd37fad1d908538b7c30f39c3',X'2457be331976132a38e09fec5ec6bf81a99abb1733ee08ac80520a303be4f3bb');
INSERT INTO audit_entries VALUES(242,1795381986749,5,'Golden','127.0.0.1','7a309f9613b4defe','appointment.booked','appointment',85,X'be0a0481712988d8f7fb67004cae70196079ebb8d24eb7cc31c2b4a2870d9c00',X'ee392af0d2ccb3c1c52f36ed689484bba4e1c9fd1009ac834f24d0113d12237d');
INSERT INTO audit_entries VALUES(243,1795381986749,5,'Golden','127.0.0.1','7a309f9613b4defe','appointment.booked','appointment',86,X'567822975995813de79206ba048f0b8bb3db0aa640d5fbdde2d245820a9a1158',X'0fe8b0ca8b623c643f89714d5224f9b1000c8a29d8984e32d4a5298da81314ad');
INSERT INTO audit_entries VALUES(244,1795381986771,NULL,'console','','76c1faf439eef6a4','benefit.created','benefit',1,X'6e99a043c964c6810a9912f105e6a254496b28f5a61e85033ecb28c649051314',X'9f3f046566dbe33fd2d30e5730ae4ec3eb095b8ff4b6ca40eff3d4821926b4b4');
INSERT INTO audit_entries VALUES(245,1795381986795,NULL,'console','','e32d9f58af86fa35','schedule.exception_added','doctor',2,X'98b2826595b1a441c7a84e2ee186bcf50980d383e04d3d6f856892ee1f34b0e2',X'fb22724e16a11c9e8a3f655a585c35f2ed57a8b7d33f0929c2e6a0a7f7a28960');
INSERT INTO audit_entries VALUES(246,1795381986822,NULL,'console','','2b34b2f8d0b848e4','announcement.made','announcement',1,X'6d27f8e7c072f899694e7b0ce41e8e5f996a8a89769064e46eae004b30a947f8',X'8235e306fb59c9bfd184e284b4051c7b443617459fafab8ae7435faaa954a4a9');
INSERT INTO audit_entries VALUES(247,1795381987021,NULL,'','127.0.0.1','a4e510c422ab66a2','session.refused','user',0,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'4dfcc8c67df74a5b6e875e62601856ebc738ed8963c08517e2ff5e71fc1bed87');
INSERT INTO audit_entries VALUES(248,1795381987043,NULL,'payme','127.0.0.1','cab8df0a46596223','provider.refused','provider_event',1,X'ca6d99778f252f59abf9e4adc6efd722ddac1a79bfd8a496ee1c25aa100d575d',X'8a8da330adc3a4e7fa428d444c360caade77c38bb7372fead59f868b663a425e');
INSERT INTO audit_entries VALUES(249,1795381987052,NULL,'payme','127.0.0.1','a3a8f002d586a133','provider.refused','provider_event',2,X'ca6d99778f252f59abf9e4adc6efd722ddac1a79bfd8a496ee1c25aa100d575d',X'13746404fc270bb40b40a113a7d93e97a5b70afd57c6e24671982e71ab28f377');
INSERT INTO audit_entries VALUES(250,1795381987053,NULL,'payme','127.0.0.1','6a474401f97f1747','provider.refused','provider_event',3,X'd6acd485e876452f23b22da863b0dc8c249d34c6465a0b750b24c759e9edc6bb',X'495f6acaf9d0e8f292de8574c23d8c0dec212d4ffe15b475c78dbe38b54cf07f');
INSERT INTO audit_entries VALUES(251,1795381987054,NULL,'payme','127.0.0.1','a7103f6f13d321e6','provider.refused','provider_event',4,X'd6acd485e876452f23b22da863b0dc8c249d34c6465a0b750b24c759e9edc6bb',X'bb0497e1f75c886bfec9ceb7c8e0af20ebc26b1c758d1170909f877ce206575c');
INSERT INTO audit_entries VALUES(252,1795381987055,NULL,'payme','127.0.0.1','cfef524a4a2b3fd6','provider.refused','provider_event',5,X'daf8145e23a0b3d18a8fae309aed33b5255368d4c7d2c54f825f95aa0d888bcc',X'4582b4bc74c367723cd71ad86772f5c173e4ef630a3de457704e3b4ffaab2630');
INSERT INTO audit_entries VALUES(253,1795381987056,NULL,'payme','127.0.0.1','14bea27857c55400','provider.refused','provider_event',6,X'a3a5ef88ee473a3cd9f2bad5ac746d8813fc8df762ffb1c59848d523f2eef7ee',X'8a2ccf54af7b0e10a008874a03185fc22d5003c0c996885f62502ee9d65477f4');
INSERT INTO audit_entries VALUES(254,1795381987057,NULL,'payme','127.0.0.1','d964599662c36fdf','provider.refused','provider_event',7,X'd6c6c64ba4309dbc58b3433e0fdc74646ab6a675ba43f4e389a05e337331a21e',X'e3617a703f591609c9034618e8cb44ddad4e56ff7578ad8158d86d625200e816');
INSERT INTO audit_entries VALUES(255,1795381987058,NULL,'payme','127.0.0.1','c9c33fe191618d74','provider.refused','provider_event',8,X'61d7ef343073cf08044abaeb8d0eb41f5e774e4a988aa55ea342c30796ec98b0',X'a6ad404249dbb436bb1d2c12495c953feb2f50bb9635f3229588c0ab29b1068b');
INSERT INTO audit_entries VALUES(256,1795381987059,NULL,'payme','127.0.0.1','dbec23884ea6132c','provider.refused','provider_event',9,X'8bc09bc89111f22c16712b12cdb559f52b7641d0cfa14a45b39eec915a5ad66b',X'6930268db36c25a72c7533f6ccaf8a120a76f817283e9c66b6b14b9be2662c3f');
INSERT INTO audit_entries VALUES(257,1795381987060,NULL,'payme','127.0.0.1','20c37ddf63647d54','provider.refused','provider_event',10,X'b53fa135ca61a74849ded41710ecac3d12147ae5ccf8251f5768396bf75fbb37',X'054373b1c3b756b7d9867292067de887eb90a9bff63a717d18688932a39cda23');
INSERT INTO audit_entries VALUES(258,1795381987061,NULL,'payme','127.0.0.1','2151d481233562ce','provider.refused','provider_event',11,X'32c314ca3be938dbdaf29b6a089ee32d7f17ff2d6c6fbd142f46f137f410d5ac',X'9f58959eaff243fa725399b1b44f59a5713173d46bf8638f4348b0c29abd1f28');
INSERT INTO audit_entries VALUES(259,1795381987062,NULL,'console','','0b311f7ec94f9680','patient.registered','patient',13,X'17b71cc21751737094acfc0c89c83b2f10b64df4396b602a7ba16f4c99dc6ffe',X'ac62d1200a3b335ef0ea007348ee6f71480c3ec4b29b8e6b8a0ffce6648c889b');
INSERT INTO audit_entries VALUES(260,1795381987063,NULL,'console','','25745ed9b19d4aa9','service.created','service',26,X'6eba66919b806f55743f6491ccb7f015eb02ff5751293aab3c9956f71414c761',X'f97ad42e5baab576f788553dcde66f97c136ef112950eb031bf78a65900b1f2e');
INSERT INTO audit_entries VALUES(261,1795381987064,NULL,'console','','c04403e4ba55f71a','department.created','department',6,X'1416c9ee05017ee3311b2ac6638be6baabb5ccca5edff8049ef6736209220ca1',X'74cc28956afcf0bed72e95ad6dbcf00fa559d7a96683ad8a386dde986918d671');
INSERT INTO audit_entries VALUES(262,1795381987065,NULL,'console','','e50a3ad43f09b118','doctor.created','doctor',8,X'916f2d69147dda60a4add72802429f0a2912a11271808956a7cb1836de00fcb1',X'38536d2e1553978e9eeba16d8015d7d05b2a8c7ad2039403d89280e59399c5d0');
INSERT INTO audit_entries VALUES(263,1795381987066,NULL,'console','','714cae4816bda67d','invoice.created','invoice',19,X'e467c096e0be4723224a55e251b0c3aa2f0c0131650b2cd54921442e5afaa468',X'd1d1406f118047771d9456b3a4a38b12da6a64b85db06406a8f9f43a4d80c807');
INSERT INTO audit_entries VALUES(264,1795381987070,NULL,'payme','127.0.0.1','b2a80fe809ecb3ec','provider.refused','provider_event',13,X'47702b3b14e74c2a6a643e04686158842b228fbdb666cc217b18ac1caa0696c9',X'ef75b50183221b40f43b6ffeecf7d1875a6fac11af3c2701ba69d89a17f27977');
INSERT INTO audit_entries VALUES(265,1795381987071,NULL,'payme','127.0.0.1','1bcf2c6336dcf155','provider.refused','provider_event',15,X'7d55baac927fc55a17a049b502edb0a80b3ba886d5e62d54f727a55ad03a3091',X'b82ebdddfaaf6046e7f0dc0f0333f59cc0f3dce42f41dc5567ea423ab08f4a33');
INSERT INTO audit_entries VALUES(266,1795381987072,NULL,'payme','127.0.0.1','512d539d79b2fa84','payme.created','payme_transaction',1,X'6cc4aaad4773d4c7d6628fa8f0e91119fd8412e2801aea04a14037e8a82b3125',X'c8579ac2f144d03c5a219bea47a9bffb3422c5fa722ee319b1e95a35b8ce373e');
INSERT INTO audit_entries VALUES(267,1795381987074,NULL,'payme','127.0.0.1','20ddff35e94ff902','provider.refused','provider_event',18,X'7d55baac927fc55a17a049b502edb0a80b3ba886d5e62d54f727a55ad03a3091',X'9f714efdd6f5a24e14f4aa3b8466b2b36e909530d13f1e94e62c46bd4e00e50f');
INSERT INTO audit_entries VALUES(268,1795381987074,NULL,'payme','127.0.0.1','be9e2791143fc90d','provider.refused','provider_event',19,X'cb941f7fd52f1d0090dda448626624b34337850e52c3cd381f17a10812ca4a38',X'a3906528287390e4bef94e8c94f08a4ba408945d0eb6ea15fde2499c6e111b70');
INSERT INTO audit_entries VALUES(269,1795381987076,NULL,'payme','127.0.0.1','d1c52a2b684f6ae6','payment.taken','payment',20,X'af8a2a80cdcbca031b7371d089ced2e9f9a1c4f97a94361fbea181465c84dd71',X'dcea83c4bbcc4d171686132b48e7c4979a9cc5905580633435aeb637705dc013');
INSERT INTO audit_entries VALUES(270,1795381987076,NULL,'payme','127.0.0.1','d1c52a2b684f6ae6','payme.performed','payme_transaction',1,X'd008bca631ec3e14be05a977024c11bc2c65e6742ae172be98c38f7ac401ee8d',X'e7b2b1972af2355f9b7bd59b2a5520d4eb4b34cea0a03b30b74e9fea7d7098e6');
INSERT INTO audit_entries VALUES(271,1795381987078,NULL,'payme','127.0.0.1','651fd054b99c1793','provider.refused','provider_event',23,X'cbe845d467d8ffc95948e8bd15dffbad445ac7db9a26c6c42ba7ce12d7c3683c',X'b54f1be2a66ced68cb50bd69b70813d9336410d48ebb4abd25ef9b93efc2fca7');
INSERT INTO audit_entries VALUES(272,1795381987086,NULL,'payme','127.0.0.1','ab3c7c3298e87cca','provider.refused','provider_event',24,X'ff851c0a0f54b330a8ac2b62d46bc68f4f65862a0b08b9a6636cdc793d9c2401',X'a213354607d7cd87be90b64721d5e9ec030ee0582e9aa94babee5a6a26132253');
INSERT INTO audit_entries VALUES(273,1795381987102,NULL,'payme','127.0.0.1','c7d990e27b4d3263','payment.refunded','refund',2,X'e518311a4dc69b654057262db37ce7cace03f75afe593517179fe8704dfc2a23',X'8616fc2bd6c833f506d1a857ae209c12ecf387aca6241a4139ac0b6d55e3c535');
INSERT INTO audit_entries VALUES(274,1795381987102,NULL,'payme','127.0.0.1','c7d990e27b4d3263','payme.cancelled','payme_transaction',1,X'524a30ae05aa0376509fb0e3645e50b9385bea0c77ee0306c469ad8020948289',X'ff01b0e8e60ca9267b39a42a9086cbb182ef636a552a6051bf2885e5c0164ca6');
INSERT INTO audit_entries VALUES(275,1795381987125,NULL,'payme','127.0.0.1','29a2be8133335fb5','provider.refused','provider_event',29,X'689105c19f3c42ddde7d517b513496b260cab0cd006a7ef3bd41398b0c431559',X'f5e930d3cd21a53fea3e3143f3d934026cc931f20e30bdb1aaca793b32e0cadd');
INSERT INTO audit_entries VALUES(276,1795381987133,NULL,'payme','127.0.0.1','1939fef8904c96f8','payme.created','payme_transaction',2,X'66d8f5f937e696bb7a009f4f3a0102712e7d52efe8e88e7cf45a70f4d147c53a',X'5ae87bcee4decf8bcdfcea5c0c5ddbd0b5f7fab0512a4240e04d645aad01b29b');
INSERT INTO audit_entries VALUES(277,1795381987137,NULL,'payme','127.0.0.1','ab2aa505e1d5b0c4','payme.cancelled','payme_transaction',2,X'13f067269ecee374815057f853b7f1d3561adb9347eb0d3c0a41574f4047abf6',X'48e1bd010627a8a41f448ef203de2ea7e1f9f40326365d3574813c7e47e84ef8');
INSERT INTO audit_entries VALUES(278,1795381987141,NULL,'payme','127.0.0.1','15af51d433531145','provider.refused','provider_event',32,X'dfa037ae327e4219977580b919c7125a38742f44b4a5771551f19897042ccd5f',X'0aa04c512cbd9278fa66e79df626ecc68a96b2effb5755329c9fd201a69225a6');
INSERT INTO audit_entries VALUES(279,1795381987143,NULL,'payme','127.0.0.1','bea23e1896d2f108','payme.created','payme_transaction',3,X'0b5dcbd1e33c31fa18c181a6516c6fab1f6f12ba6b059fb61510975d9b34af91',X'55d28ae725f60dc30b5483d88bbd883ca8cad70aa1e75bc52329a58d066bc8d4');
INSERT INTO audit_entries VALUES(280,1795381987143,NULL,'payme','127.0.0.1','bea23e1896d2f108','provider.refused','provider_event',33,X'3c211c9a9cf8c5a74a4aa6373853eb5182ebd081a8a821ce4d223795e3fb136c',X'a6287cc9d8b0371dc38b140b9a51c9b53141343b4ccf87afbdeacd5339c7a484');
INSERT INTO audit_entries VALUES(281,1795381987165,NULL,'payme','127.0.0.1','320bec3e05422e02','payme.created','payme_transaction',4,X'e45774232a167662c54ed4991ebf6c2352eb47ed2c94a8acd9391c7c47359f0b',X'3c9f25c5473d7366f47422d7ed66462d160290372144734738c24fcc0ccea0eb');
INSERT INTO audit_entries VALUES(282,1795381987174,NULL,'payme','127.0.0.1','8c8a333ef195d1b3','payment.taken','payment',21,X'ae4c3fd48e8ae124429d2d45e5f6332a5ea59d93f3f1adef32a0f3c70879fb46',X'4108db47059f19a47163b620a1bab3df779adb919346fdcc26a4d02a59f03e76');
INSERT INTO audit_entries VALUES(283,1795381987174,NULL,'payme','127.0.0.1','8c8a333ef195d1b3','payme.performed','payme_transaction',4,X'c757691ce776dc578aad69631e06a09c2b59d5c4a728eb00e587f322a471f062',X'f2448b2ae7efbf5c8e86314b9848a7b9a882459a7dc5df383db078a08f231b0c');
INSERT INTO audit_entries VALUES(284,1795381987185,NULL,'payme','127.0.0.1','cb501e8cdbfe0102','payment.refunded','refund',3,X'ced6aab8fd7f7e0a7f55650878bdd9519c093683becf095fd8bcac8998c69e22',X'2b2f4b503460e64f3bccf2f18e0bd1349cb7966f155173df0a97c456386fedad');
INSERT INTO audit_entries VALUES(285,1795381987185,NULL,'payme','127.0.0.1','cb501e8cdbfe0102','payme.cancelled','payme_transaction',4,X'3ec3f0258218ab8946f06ba90ecd257791eecd8995714f674885db8a752c7e4d',X'0d855e2dad00ef4eb5647fa35acb59e562eba176bf85650252867859f26f11a8');
INSERT INTO audit_entries VALUES(286,1795381987189,NULL,'console','','6b55cbe0f1288f5a','invoice.created','invoice',20,X'467d5309f37f69ab1eef69defa737b2e9b5eb8d4bc00cb3b8520f20811d051f9',X'633eed58d0e615f7045fefdfa318c87f9281051a6d67100a9836daf794e1908e');
INSERT INTO audit_entries VALUES(287,1795381987196,NULL,'console','','6338a5c3fdf1cc83','invoice.cancelled','invoice',20,X'46cfc92a108951d2d2d744cecd5709717cde4fc7929ac3e9eb3af10a8f9cfc23',X'a4b7eb36a8734e156ac75e9858e34d42505858659c6c662d8d18e6bbb3510254');
INSERT INTO audit_entries VALUES(288,1795381987199,NULL,'payme','127.0.0.1','029e19be0304b3a7','provider.refused','provider_event',47,X'0568ff92971e045d1d954055bb4767f858445e0975337d2b2e783ae6fd1a2d34',X'c49e12f08da81965a7cacf5c4f1b1192cf84e440550c2bbf6b2ae45992e81b5b');
INSERT INTO audit_entries VALUES(289,1795381987203,NULL,'console','','86b8569ba9679771','invoice.created','invoice',21,X'765abc2708679964bcad8052b64c370a5874e9f8925b76cac20d5ffb763c9cc5',X'd2303181be7601e81180e941e7261fff810f1f4b81865aad371a7024239a07d1');
INSERT INTO audit_entries VALUES(290,1795381987210,NULL,'payme','127.0.0.1','9a0462fe5036a81e','payme.created','payme_transaction',5,X'85b71aad252f451023e37fa290b37368030bbefd2297994ed61950c2e186368f',X'045d65640f5149d66f1d28dbae894f36041e12b8a17e17c1b6522419cd0b0b39');
INSERT INTO audit_entries VALUES(291,1795381987213,NULL,'console','','a0929bf1788f9387','invoice.discounted','invoice',21,X'ff4fd058e49449bdd53e476a5b3de2289e312cb3a29a3d98de93e2152ab8edf0',X'3eff01a924bc50b2e57e401339bcfe000ffb56ba34ddb880c197598f0cdc9b9a');
INSERT INTO audit_entries VALUES(292,1795381987218,NULL,'payme','127.0.0.1','9162592b642d57e8','provider.refused','provider_event',49,X'3fb5755415e56c12409090a8567c29692741c8737d026ca8acd0d499e0b6c752',X'd66e2219cbf5da7fd9ff2e2e76412b234c22eb5226e170f26ce055c096e40f9f');
INSERT INTO audit_entries VALUES(293,1795381987222,NULL,'payme','127.0.0.1','9370aae67851b11a','payme.cancelled','payme_transaction',5,X'002bcebeaa45becbadca9fe3d13878a186ae6261c49a353c4091a1771572c064',X'd9999de597f628c96a6b6d514dc832aaa0b255a501b4cae6c0a7fa8bb583de57');
INSERT INTO audit_entries VALUES(294,1795381987224,NULL,'console','','1a91936e84bf75f7','ticket.created','ticket',122,X'fbadfc0cbdef646165aeb1dc4f4f4fa43158b73eecd75a562741f4ff3a8bd125',X'9d88dabdf4f13a48cd107fc194bb8379e9c7875efbd11097f5d533d526d05232');
INSERT INTO audit_entries VALUES(295,1795381987230,NULL,'console','','05cdba7fb694573c','ticket.called','ticket',122,X'637a2372e7469b7197af0bb3420927ede4163037453cf4ce753e96fb42ea4b81',X'9d6e9bfadfe8f0b418b267994fbfc4299d61d507d73867d59ba3ee666ea6a383');
INSERT INTO audit_entries VALUES(296,1795381987233,NULL,'console','','0f4469fc9e182d90','ticket.started','ticket',122,X'a1b3e2bebb97a4010be08850aee68da78ed1815250d2a926a5438c58ca8dafd1',X'6a92c568343a5a69d8c764459ddcdfead9e30fea54a6ede14d5403340c143f7b');
INSERT INTO audit_entries VALUES(297,1795381987237,NULL,'console','','7d2c9db95ccec3df','ticket.done','ticket',122,X'4f53bcaac3c8354ea1e1d57fdaac887e04ada9184de029684ecb4fba859e761f',X'd8b995432f36936785ca2ccdea1d4680af5432bacbf35ebb158887a6a5217cc1');
INSERT INTO audit_entries VALUES(298,1795381987242,NULL,'console','','8f5bd288ddec75af','visit.opened','visit',22,X'ed4b3f886ab1814ae4a09f00386bdebddefe79f84be4f828445a164def4bee9a',X'b5b2e35de400277857b6c32134a564e603eaec7facfa70e7864b2b210031ab3d');
INSERT INTO audit_entries VALUES(299,1795381987245,NULL,'console','','8d73b6e0dbf3e215','invoice.created','invoice',22,X'4c1ab53f5a6fab4e3139ad750c651d8cb5891710df7035ad37c885a40c9a82f0',X'270c0c7f538a7a48af4bb4b55e2e719a9e66fc06db901d117d4351a65452c1e3');
INSERT INTO audit_entries VALUES(300,1795381987250,NULL,'payme','127.0.0.1','259c82638ce2c94b','payme.created','payme_transaction',6,X'06985f058a7c4bd649f292b9e7010c90b9ceb6f1a0dd89260c7400c2c9699065',X'192d1d816ccd086d36a0aeaff889c0d419348b682a20762f926682463781ba96');
INSERT INTO audit_entries VALUES(301,1795381987251,NULL,'payme','127.0.0.1','ed7865664050fa0d','payment.taken','payment',22,X'900d9e9107dcd0b8a62a18bcb6f540b5b20c479020e994487eff76c3fd2fc54c',X'5345253b59ff98b1eede86f709a9f7d4a56159f0c65313dff8fd839973da1c4d');
INSERT INTO audit_entries VALUES(302,1795381987251,NULL,'payme','127.0.0.1','ed7865664050fa0d','payme.performed','payme_transaction',6,X'e1054d8892cc731d53f3552c728fe74bdcdb9a1613da38557042d52c3f9bab5c',X'a9590923d798dbbce76cd3fe61e27450e96458d39d174cc39731c27e07b676fe');
INSERT INTO audit_entries VALUES(303,1795381987253,NULL,'payme','127.0.0.1','ead654af8e07283b','provider.refused','provider_event',53,X'c85065caa4375809a250f794a7fb8d94ee8adef38668b1db1eaf2d9dc0ba6800',X'32079304881c0ad0c05e02269f145af10960b37f81f599ea0763f8ee55305769');
INSERT INTO audit_entries VALUES(304,1795381987259,NULL,'click','127.0.0.1','58d2eb31dd05165b','provider.refused','provider_event',55,X'b81114e93ba3832ba4a4ab6b53fd23c628680ba5f2005d6857b1548c983e5eb6',X'5394bdc02e51a327ea69c967ac8265acdebf506ba40f7a425014c083b638e236');
INSERT INTO audit_entries VALUES(305,1795381987261,NULL,'click','127.0.0.1','a4da7ec43395dbd3','provider.refused','provider_event',56,X'287ef980f382a4391e7d5c08d1fd9fc8a2ef392cbeab839d9c6b83a317bc3228',X'0bd95f264bad1ce6aa34e874967bdff56d0da80d59b20be71b381179a9fa1aad');
INSERT INTO audit_entries VALUES(306,1795381987262,NULL,'click','127.0.0.1','8be035b6b0d369ba','provider.refused','provider_event',57,X'287ef980f382a4391e7d5c08d1fd9fc8a2ef392cbeab839d9c6b83a317bc3228',X'2ae6ba65dee930d79237fafc787e38dc9e0bca40e0ceb1f1ac9d65a27e4aeb7e');
INSERT INTO audit_entries VALUES(307,1795381987263,NULL,'click','127.0.0.1','d6230076f08a3d78','provider.refused','provider_event',58,X'630f181337c18c9f9fbd54fd6356b401dc426f4f57d7753a206fd9cab0f69b54',X'c4557fee23a3646c7b46c440195b1741001668b0c554450901353caf9c934092');
INSERT INTO audit_entries VALUES(308,1795381987264,NULL,'click','127.0.0.1','f26fd8f6c0894668','provider.refused','provider_event',59,X'47461efecb66de909065c46363580d7d4ae17af341a35af9024076bbf1b83183',X'e776547ffc2545e996c0a4834c8f30fd702a58790c1699ec4b151d65b2be57fd');
INSERT INTO audit_entries VALUES(309,1795381987265,NULL,'click','127.0.0.1','8bb847a901db60e2','provider.refused','provider_event',60,X'a797bf2e7aa1c474b4b495de75a1ab861b2b1d4b61982ba9bf7b4480c1368cc5',X'21728128964b5875deceb68af367b1553c1b04e25380836554ed162cc6cf47fe');
INSERT INTO audit_entries VALUES(310,1795381987265,NULL,'click','127.0.0.1','b149675c1862cf7d','provider.refused','provider_event',61,X'adbd0bab5ab7009a17405da9089362b87e57be5e4d90a6727dc637ab12c76cf4',X'26c309c7d9c2786877ae3c8156d8a591dc59f4be1a3ac6018e451c943cfd9bf5');
INSERT INTO audit_entries VALUES(311,1795381987270,NULL,'console','','c29358ec1a213660','patient.registered','patient',14,X'1fb00eef7e840057ba75a525fab9bbfdbbe152a4c283c0bad1730ee90d3c89cb',X'471d39e148e81c4e2d66682055747e88f6c41e6ae0a45265b7f8bfd102ec9e2d');
INSERT INTO audit_entries VALUES(312,1795381987273,NULL,'console','','2171666391653490','service.created','service',27,X'7e93b593f1eda94e0840c58db57e9a5ff51b3b3255e8268f2a54336c847c1de7',X'1b70dfa4a053f97631d637c47ab8dfeeb1b953a660d24c8b016ce36a16c94851');
INSERT INTO audit_entries VALUES(313,1795381987279,NULL,'console','','6d1cd0349ca0033c','department.created','department',7,X'72369288ffe953be8ed9ba0d8df74d96a590e49cdce5ee29e1e031061b1fc3bc',X'034895cae9fe73d4b12979c251e7c9d222be44678e0c1f74c3669d46e97eaa93');
INSERT INTO audit_entries VALUES(314,1795381987281,NULL,'console','','93d405b7404c3d19','doctor.created','doctor',9,X'072609d8f4395e3f205e510e68cefa509412779557deb4479025aa2d460c6017',X'86ea290627ca649bcab785698cd7554498042239f8ad00771bc207403d77160d');
INSERT INTO audit_entries VALUES(315,1795381987287,NULL,'console','','ae753d521d97a5f0','invoice.created','invoice',23,X'badf81df9a6503467284ef0e13bab435094802c0c8059f7d9024f29709ff9ed4',X'ae39f1317e02d1e24e81944b9a5f46b4958fda47c412b9c01b6c97fbc6aa94f6');
INSERT INTO audit_entries VALUES(316,1795381987297,NULL,'click','127.0.0.1','28c6aa5e24fa2f6f','provider.refused','provider_event',62,X'191a06fa020d31482167846dc23f5e3baa8c7aa3a174fe7b5ca5689cc99155f1',X'33f817831c118632a33d83ece8bdebee8a8038c7f21869483dce3aae15714970');
INSERT INTO audit_entries VALUES(317,1795381987301,NULL,'click','127.0.0.1','39217c436fcd585a','click.prepared','click_transaction',1,X'8fc4f21042f07c7e3e75c2821ada726957858a9d96ef2a949087d4cf48cc2fc0',X'9c908cc6b6cce06b9d252a2e2680dc24f4525c779217b4f20581e8a48069e709');
INSERT INTO audit_entries VALUES(318,1795381987302,NULL,'click','127.0.0.1','4c40067b5e79cd82','click.cancelled','click_transaction',1,X'adf7c36c6e03a6a2c4c4e738bc86393042425730100b2fc15b051ead61f71d1b',X'b50870bbc56e268642c5c2d25c86b20ccae4ef5f0b5e5a19f5b1da01c3d1253b');
INSERT INTO audit_entries VALUES(319,1795381987302,NULL,'click','127.0.0.1','4c40067b5e79cd82','provider.refused','provider_event',64,X'b63c19587e5754a34592794e714522cb2c5c10fb8d8c16043cab53c8ee63a63c',X'b36e34bd0d14e13337773857552224b8a96d08e132188bfeece6a7db187b7444');
INSERT INTO audit_entries VALUES(320,1795381987303,NULL,'click','127.0.0.1','4ddb9e6f6c1572db','provider.refused','provider_event',65,X'b63c19587e5754a34592794e714522cb2c5c10fb8d8c16043cab53c8ee63a63c',X'fd41cc8eb5d9e188d401d4b88db194c798b422d34ec2be71000147fbdf1fb4cf');
INSERT INTO audit_entries VALUES(321,1795381987303,NULL,'click','127.0.0.1','36901991d007b972','provider.refused','provider_event',66,X'b63c19587e5754a34592794e714522cb2c5c10fb8d8c16043cab53c8ee63a63c',X'ea7c75248e251b3cc385d441d63546138b8cf953c44deb9420ef767c94c8c1c3');
INSERT INTO audit_entries VALUES(322,1795381987304,NULL,'click','127.0.0.1','cf3c7cc50c7b22be','provider.refused','provider_event',67,X'ed35047299ca041d71bb7963e9bf2bd3567fdf44374817722d5b6870c8b0232f',X'e86801212ade02a1094cb8efb71b84b4c9d4925003a4b5df1e702fd9b2dd9edf');
INSERT INTO audit_entries VALUES(323,1795381987305,NULL,'click','127.0.0.1','54bacf61a1a8bebe','click.prepared','click_transaction',2,X'67269c8d97089e9f634af02bb4feb7932ffdbadf5de16a634c806a22548f434b',X'37125de7e3bf255e8b4b5c72e1785c77f2d44dc1feaebc71c6d1dfeba2a006e4');
INSERT INTO audit_entries VALUES(324,1795381987306,NULL,'click','127.0.0.1','84c05b71ac7e0c79','provider.refused','provider_event',70,X'4c17e508450307a52741fc94d99737de0152073fab82f2e0a16adbc452b56652',X'ec6ad803aff670e73fa392ad162e0ef8f2f6645a62ea3e4da64bf62229d11253');
INSERT INTO audit_entries VALUES(325,1795381987307,NULL,'click','127.0.0.1','32f37ead894d5791','provider.refused','provider_event',71,X'0ee978308545c57cad7eccb05428191be7db76832c9199edcbb9fd7a2b0b4d1a',X'5d6c3c8d1d23ad952c3f149f459e0c8bc4c358d5e56022c4ff70e8d1a17061c5');
INSERT INTO audit_entries VALUES(326,1795381987307,NULL,'click','127.0.0.1','c194191866187c73','payment.taken','payment',23,X'5296d8ab6db02056c3ecdc25efe7718bb532df4702f065b0cd6f08a1fadcc1be',X'30379921f605f27a7d33fe69824902f9859fbeed7d4a8dcc1d04247b1b1a8a88');
INSERT INTO audit_entries VALUES(327,1795381987307,NULL,'click','127.0.0.1','c194191866187c73','click.paid','click_transaction',2,X'993c4173a56de4ab5e66cae009098eaddcf4a8a5986f05b23758d61a0261260a',X'21f07bcac890c20eaa9d4cae6168d9abfec708d7fe445f0c495b53ae1f2bc51c');
INSERT INTO audit_entries VALUES(328,1795381987308,NULL,'click','127.0.0.1','e5e2ba729131bbf1','provider.refused','provider_event',73,X'e0d74f8750ad4a1d863db6d0b5ab95df818591065339efe5f8aeaf99f89f8235',X'270b4f591b02b7b8d3655c9ba41056284033e64e6155295662d254edcbd76566');
INSERT INTO audit_entries VALUES(329,1795381987309,NULL,'click','127.0.0.1','15d96440f3331f02','provider.refused','provider_event',74,X'b168def755b7c055e93afcf1e308b0a7bf8bbe14f25f4bf1849e72df05a4d324',X'f6d890ff57507999fc28420ed4cc634d26cf6b67583994ad1106e548c5bc568b');
INSERT INTO audit_entries VALUES(330,1795381987310,NULL,'click','127.0.0.1','687067451c78eca7','provider.refused','provider_event',75,X'e0d74f8750ad4a1d863db6d0b5ab95df818591065339efe5f8aeaf99f89f8235',X'a765657bf2acc49e9a9d57b1d40dfcc36d664960e76d4b45b6a1a9df341ec373');
INSERT INTO audit_entries VALUES(331,1795381987310,NULL,'click','127.0.0.1','bdac05320b1622e2','provider.refused','provider_event',76,X'c8e6e712117f9ac066fc38fd020805ec470be532385ee8dd045df3bb4eac2190',X'964431411e03a18c8c11fc91ed61470a6437322d4107e3625ce2e0b36e3d1906');
INSERT INTO audit_entries VALUES(332,1795381987311,NULL,'console','','213d8928d6e2dc3e','invoice.created','invoice',24,X'a5bb76a58aa64dd1797586e6d3584e9d473f91e0d738fbd677a5a196c8f0c888',X'10e58ec6a26a6b2f49f8cc799e1516256fb82a504db637111409cdd9d8136285');
INSERT INTO audit_entries VALUES(333,1795381987312,NULL,'console','','7d6a7dd6a0bb8586','invoice.cancelled','invoice',24,X'46cfc92a108951d2d2d744cecd5709717cde4fc7929ac3e9eb3af10a8f9cfc23',X'c37e10b9dda8f8915b65981567b4bd203f06625c23bf88467e316c436a128990');
INSERT INTO audit_entries VALUES(334,1795381987313,NULL,'click','127.0.0.1','ded025aa15c3d9f4','provider.refused','provider_event',77,X'825db48315f832ab762b6f3ae737011ea8177407b39b18a1d658d48b676e81b5',X'9c409e7ab28a6fd1a988eaf22b5c6eb477cf1d04ca337d91a5e7577e621941f9');
INSERT INTO audit_entries VALUES(335,1795381987315,NULL,'console','','a75638e1e71bd227','invoice.created','invoice',25,X'531b2bff77c12ef6b48ad68ccb6fddc2283640c5a3f3be3449ce42a082811b2c',X'0a25cd1a7fb3c71fc59e72f838410e413a777cf144e08134cb9be6df2f10840c');
INSERT INTO audit_entries VALUES(336,1795381987317,NULL,'click','127.0.0.1','fb33ae8b03a4d06b','click.prepared','click_transaction',3,X'd15f0f17fd130dc8e4a3fcd9e246c62d2ebfa6ad19fcfb1ac360af8f7c1e397f',X'003e25082be6a82d6c2af392d60617a3136000b0fb58bf4f33ab4e9995980715');
INSERT INTO audit_entries VALUES(337,1795381987317,NULL,'console','','7c353263dfb0d118','invoice.discounted','invoice',25,X'91e67696aaafc548f982ee43797b8183c3e9c256877f8a54119176daa26585e7',X'32514302ed95719a5c6460c87aceed45a95d9dfb52f1a04a23fc9ffb64f33486');
INSERT INTO audit_entries VALUES(338,1795381987318,NULL,'click','127.0.0.1','f44c317134b2cd37','click.cancelled','click_transaction',3,X'54c2efbdd908d4a0623ba1227e9ca4838feac8ff951060a821c4e22cc6b93a71',X'52a146feb440a27bec28ce70d309db2421a736062d8116ac4d60023816c09d36');
INSERT INTO audit_entries VALUES(339,1795381987318,NULL,'click','127.0.0.1','f44c317134b2cd37','provider.refused','provider_event',79,X'08b7bcab6e463f6c6959fcd66f7599a67a6162b9a96156602686bd78201f4c25',X'673fb764b09a73c5a5b06816d031ab2974944f7498cf8f55bfdc717354ff21dc');
INSERT INTO audit_entries VALUES(340,1795381987324,NULL,'hmac','127.0.0.1','5a98ab78973f209a','provider.refused','provider_event',80,X'8264cec86ce1efa65f15900a38fa3945d9fd376258e46696ba0b9f27759e5d20',X'5971256f0d24d248b73f8e5caf4a70b56bc2abe7a8ebbe26bd9e428e3d9dffd6');
INSERT INTO audit_entries VALUES(341,1795381987325,NULL,'hmac','127.0.0.1','30391e1ec45c1bf4','provider.refused','provider_event',81,X'8264cec86ce1efa65f15900a38fa3945d9fd376258e46696ba0b9f27759e5d20',X'0fbe159cf3c738d0321292bc41b2fccaaf204002c6383555d310fa3999682704');
INSERT INTO audit_entries VALUES(342,1795381987326,NULL,'hmac','127.0.0.1','2f59350ca40b720c','provider.refused','provider_event',82,X'8264cec86ce1efa65f15900a38fa3945d9fd376258e46696ba0b9f27759e5d20',X'08b66e8f3062dd6faa0ecb02b3ad73b4c1aa84e280957bb0465d06706e3a5b79');
INSERT INTO audit_entries VALUES(343,1795381987330,NULL,'hmac','127.0.0.1','8582486b5b09df72','provider.refused','provider_event',83,X'6a5f7b50f7c6606a37e3d390314d770dad62f9507494fcde53fb3ee2b7781f7f',X'68eedfd671453b6f8fbf534464eb6d27ae2151155b2c1c3ac7eb927a707934b8');
INSERT INTO audit_entries VALUES(344,1795381987331,NULL,'hmac','127.0.0.1','fd7b64824e45e342','provider.refused','provider_event',84,X'6a5f7b50f7c6606a37e3d390314d770dad62f9507494fcde53fb3ee2b7781f7f',X'7af5a434f340840b1e7deac1bf629d5cd0306a39f9618eb36d40a150f73e9b52');
INSERT INTO audit_entries VALUES(345,1795381987332,NULL,'hmac','127.0.0.1','4ede2d508a810838','payment_event.taken','payment_event',1,X'922dc0fdf0aa5dc1f752d3fd46e5463ec5f6191af85cf1fca8d548fc0eb8ff14',X'add3ca33b5bcce847bb4146ae8f8b629785048d7553612fd3d2861c138b5aabe');
INSERT INTO audit_entries VALUES(346,1795381987333,NULL,'hmac','127.0.0.1','eed037855f827a9d','provider.refused','provider_event',87,X'2bb268fa1235152161753aa69f034f9f723b2954c43c07bcc7628587adc65070',X'9ce587ba94d27cf6ed2eae1c3c816be2a1b8383e6ff61b7b0ed0f0709b8e72f8');
INSERT INTO audit_entries VALUES(347,1795381987334,NULL,'hmac','127.0.0.1','25d9908184c25880','provider.refused','provider_event',88,X'2bb268fa1235152161753aa69f034f9f723b2954c43c07bcc7628587adc65070',X'a45ad56cddbbe9a610d07a58ea324409b9d1c77ebd864c7366d7f38734c2b333');
INSERT INTO audit_entries VALUES(348,1795381987335,NULL,'hmac','127.0.0.1','57bf62e88e1989bb','provider.refused','provider_event',89,X'e2060671baec147ee632d890f693738b70071f5535fba4497765c0c3840bbf27',X'adfae47cd7aa91e8d511f7c3224800ded99f06a76160d64c2002f4edec840b03');
INSERT INTO audit_entries VALUES(349,1795381987337,NULL,'console','','4d6fd0f1dd07beb2','patient.registered','patient',15,X'3915b92831be7c01d6420882a01ffac811f335b76b1b0689ab7428af387ef6c1',X'9713bac7a03f51e6d7526506f7f42fc1e9619e8491256cca6d9ae252f6fccee6');
INSERT INTO audit_entries VALUES(350,1795381987341,NULL,'console','','17679c04c625dcaa','service.created','service',28,X'dc4a26a3375adb5b825172905c5765168b002cc6867508b080f16b2ff1fc4941',X'f33119d245758a5408eda5cc60b9d25c9c60fdb839e64f27d3e8874103e70376');
INSERT INTO audit_entries VALUES(351,1795381987344,NULL,'console','','84bc61e3c4806bdd','department.created','department',8,X'c1f578a232bc3720bbe0f1caa8bb7f7250187dd140ce55e844e21c4f3eba9332',X'b92f03d8760ba2fddbecbffc7cc5a5003d7815f2e63d1f1d3b1d802c4c8d535b');
INSERT INTO audit_entries VALUES(352,1795381987345,NULL,'console','','ce51c15c679191d8','doctor.created','doctor',10,X'bbfe545c9bc8a817cbc5560444b9b1d20326dac5041215af0461691dcedc3052',X'cd131e2d091de58a4dabb38556cea270d9c20eead31a2eed858c0e4dc991ac2e');
INSERT INTO audit_entries VALUES(353,1795381987349,NULL,'console','','c8b3a38210ed0f66','invoice.created','invoice',26,X'6efb491eabff79162d77c80e5415822d717854615e675ec29ce64b52698e6fe0',X'e1dbc8681291d358a9849cde405a9bc87b2cda815d33d727356b8f0e759c0798');
INSERT INTO audit_entries VALUES(354,1795381987357,NULL,'hmac','127.0.0.1','828a17d91f71b5ec','provider.refused','provider_event',90,X'f0979b72edd6cf286ca2af45ed8a0c5ebda7072c05334e4f60a61d1ff014a6df',X'2a9516a642de93a952837841c1c38e03c0204581e1efe99498ddbc19f61b32d5');
INSERT INTO audit_entries VALUES(355,1795381987361,NULL,'hmac','127.0.0.1','0233c44441f155a7','provider.refused','provider_event',91,X'2bb9f15bdd297d7ddea2e8a2c1a8e8c66f53ba01f54db59fdebfc143703ffb7d',X'd43bcd1e0dc4ef3b0a0501e8c2f3b70e5b3da840b26ebe82e53fc62a71f3b4b3');
INSERT INTO audit_entries VALUES(356,1795381987365,NULL,'hmac','127.0.0.1','b98e382c6040d79b','payment_event.taken','payment_event',2,X'a3f08c00beeb895ac2f0bc2db74cefa853734c5a041dc8dfd01bf0f2934d1ec3',X'9d5ea032c6ebbb39b894c86a42a4bfc4d7a2dd39acfd51db94d86801a72a62b8');
INSERT INTO audit_entries VALUES(357,1795381987369,NULL,'hmac','127.0.0.1','7bdbcb9c575b63e2','payment_event.taken','payment_event',3,X'a00bf0f49e38346f6b61ec0fe6d1e9d0aaf28311c200f653860578679e7a5948',X'9abf83fac99980d3f1cfeccdbfa0b8445e9a91faf3819f8453cf1a43c385332e');
INSERT INTO audit_entries VALUES(358,1795381987373,NULL,'hmac','127.0.0.1','4f3cc668d66473f9','payment_event.taken','payment_event',4,X'a968c4f50cd4851db9d89863e3cca6f6058cacdf35878e2413717ed8b9f6e76d',X'5041a2e1fb4dac72e5d54bf1198798906cce0528a2f635b560571fd276874dbb');
INSERT INTO audit_entries VALUES(359,1795381987373,NULL,'hmac','127.0.0.1','4f3cc668d66473f9','payment.taken','payment',24,X'3d2fbcd88b45b08bee22d80a75eefe2d026ebe2a83fea5a676e1044d0cb1e42b',X'fa587afab0795636795ce46cf61cf6806b25986409fc465dbca000483f9c68e9');
INSERT INTO audit_entries VALUES(360,1795381987373,NULL,'hmac','127.0.0.1','4f3cc668d66473f9','payment.refunded','refund',4,X'2cf1521f49fb49f368c43ff69a9dcb55d6ccb0696648cf6e90623cb4633dfe83',X'200dc537dd5c54cad89dc937c081fbf24f9fd66e5163a8dec2e474c73675dacb');
INSERT INTO audit_entries VALUES(361,1795381987377,NULL,'hmac','127.0.0.1','7e3760c15ea634fd','payment_event.taken','payment_event',5,X'0b2ef34038193134e23923b49b55ae28104fdc1d07c3112528e9d730cab02d4c',X'3d027af5fca4289a2857373067727cddd587f361003ef10271c60bf6ca0283f1');
INSERT INTO audit_entries VALUES(362,1795381987382,NULL,'hmac','127.0.0.1','96e7fa0d9aaac72d','payment_event.taken','payment_event',6,X'279ca2ad457fcc98922be8be3c2d21c8393c35172509c57cc07394b0c3ef3b68',X'48a9a9766bd690de419da4eecf52380e9f9e92aee870c4896def380c92c24cde');
INSERT INTO audit_entries VALUES(363,1795381987382,NULL,'hmac','127.0.0.1','96e7fa0d9aaac72d','payment.taken','payment',25,X'e4832a7561b2ae72e8c302962fd3338f6472d3ba136b3391185f0a09d9e8afd6',X'dbe5a3c9fb834d7c8cda34fb24fea53699cb017150e06e3868a6e59fa8197f98');
INSERT INTO audit_entries VALUES(364,1795381987566,NULL,'hmac','127.0.0.1','4f720006abfc21be','payment_event.taken','payment_event',7,X'a1518aa6e7535f8772baf8bab27c470c7741a62d7fd729529d3b93166479dac3',X'79548aa7785ce486482fb648cb95f29a6d8457f76a651faf8148e2a9f28182dd');
INSERT INTO audit_entries VALUES(365,1795381987566,NULL,'hmac','127.0.0.1','4f720006abfc21be','payment.refunded','refund',5,X'12ec62cfe1c879c550071c34823d63d9453ca888dd792d030ff479f10f91781b',X'2ace8bf9187c99767fc1ad6c6540895c39c9a4b94cd4581177a0cda08079e962');
CREATE TABLE audit_details (
    entry_id integer primary key
             references audit_entries (id) on delete restrict,  -- entries never go
    before   text not null,  -- JSON, or null
    after    text not null
) strict;
INSERT INTO audit_details VALUES(1,'null','{"name":"Oq Terak","time_zone":"Asia/Tashkent","language":"ru","currency":"UZS","board_privacy":"number","reach":"this_pc","today":"2026-11-22","now":"2026-11-22T21:13:05.821Z","version":1}');
INSERT INTO audit_details VALUES(2,'null','{"id":1,"name":"Терапия","archived":false,"version":1}');
INSERT INTO audit_details VALUES(3,'null','{"id":2,"name":"Педиатрия","archived":false,"version":1}');
INSERT INTO audit_details VALUES(4,'null','{"id":3,"name":"Кардиология","archived":false,"version":1}');
INSERT INTO audit_details VALUES(5,'null','{"id":4,"name":"Гинекология","archived":false,"version":1}');
INSERT INTO audit_details VALUES(6,'null','{"id":5,"name":"Диагностика","archived":false,"version":1}');
INSERT INTO audit_details VALUES(7,'null','{"id":1,"code":"T01","name":"GP, first visit","name_ru":"Терапевт, первичный приём","name_uz":"Terapevt, birinchi qabul","department_id":1,"price_minor":12000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(8,'null','{"id":2,"code":"P01","name":"Paediatrician, first visit","name_ru":"Педиатр, первичный приём","name_uz":"Pediatr, birinchi qabul","department_id":2,"price_minor":11000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(9,'null','{"id":3,"code":"K01","name":"Cardiologist, first visit","name_ru":"Кардиолог, первичный приём","name_uz":"Kardiolog, birinchi qabul","department_id":3,"price_minor":18000000,"duration_minutes":30,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(10,'null','{"id":4,"code":"G01","name":"Gynaecologist, first visit","name_ru":"Гинеколог, первичный приём","name_uz":"Ginekolog, birinchi qabul","department_id":4,"price_minor":16000000,"duration_minutes":30,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(11,'null','{"id":5,"code":"U01","name":"Abdominal ultrasound","name_ru":"УЗИ брюшной полости","name_uz":"Qorin boʻshligʻi UTT","department_id":5,"price_minor":14000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(12,'null','{"id":6,"code":"N01","name":"Neurologist, first visit","name_ru":"Невролог, первичный приём","name_uz":"Nevrolog, birinchi qabul","department_id":1,"price_minor":17000000,"duration_minutes":30,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(13,'null','{"id":7,"code":"T02","name":"GP, follow-up","name_ru":"Терапевт, повторный приём","name_uz":"Terapevt, takroriy qabul","department_id":1,"price_minor":8000000,"duration_minutes":15,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(14,'null','{"id":8,"code":"P02","name":"Paediatrician, follow-up","name_ru":"Педиатр, повторный приём","name_uz":"Pediatr, takroriy qabul","department_id":2,"price_minor":7500000,"duration_minutes":15,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(15,'null','{"id":9,"code":"K02","name":"Cardiologist, follow-up","name_ru":"Кардиолог, повторный приём","name_uz":"Kardiolog, takroriy qabul","department_id":3,"price_minor":12000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(16,'null','{"id":10,"code":"G02","name":"Gynaecologist, follow-up","name_ru":"Гинеколог, повторный приём","name_uz":"Ginekolog, takroriy qabul","department_id":4,"price_minor":11000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(17,'null','{"id":11,"code":"N02","name":"Neurologist, follow-up","name_ru":"Невролог, повторный приём","name_uz":"Nevrolog, takroriy qabul","department_id":1,"price_minor":12000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(18,'null','{"id":12,"code":"U02","name":"Pelvic ultrasound","name_ru":"УЗИ органов малого таза","name_uz":"Kichik chanoq UTT","department_id":5,"price_minor":13000000,"duration_minutes":20,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(19,'null','{"id":13,"code":"U03","name":"Thyroid ultrasound","name_ru":"УЗИ щитовидной железы","name_uz":"Qalqonsimon bez UTT","department_id":5,"price_minor":12000000,"duration_minutes":15,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(20,'null','{"id":14,"code":"U04","name":"Echocardiography","name_ru":"Эхокардиография","name_uz":"Exokardiografiya","department_id":5,"price_minor":22000000,"duration_minutes":30,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(21,'null','{"id":15,"code":"K03","name":"ECG","name_ru":"ЭКГ","name_uz":"EKG","department_id":3,"price_minor":6000000,"duration_minutes":10,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(22,'null','{"id":16,"code":"K04","name":"24-hour ECG (Holter)","name_ru":"Холтер-ЭКГ, сутки","name_uz":"Xolter, bir sutka","department_id":3,"price_minor":35000000,"duration_minutes":20,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(23,'null','{"id":17,"code":"K05","name":"24-hour blood pressure","name_ru":"Суточное давление (СМАД)","name_uz":"Sutkalik qon bosimi","department_id":3,"price_minor":28000000,"duration_minutes":15,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(24,'null','{"id":18,"code":"G03","name":"Smear and cytology","name_ru":"Мазок и цитология","name_uz":"Surtma va sitologiya","department_id":4,"price_minor":9000000,"duration_minutes":15,"requires_doctor":true,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(25,'null','{"id":19,"code":"P03","name":"Vaccination, without vaccine","name_ru":"Прививка, без вакцины","name_uz":"Emlash, vaksinasiz","department_id":2,"price_minor":5000000,"duration_minutes":15,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(26,'null','{"id":20,"code":"L01","name":"Complete blood count","name_ru":"Общий анализ крови","name_uz":"Umumiy qon tahlili","department_id":5,"price_minor":4500000,"duration_minutes":5,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(27,'null','{"id":21,"code":"L02","name":"Urinalysis","name_ru":"Общий анализ мочи","name_uz":"Umumiy siydik tahlili","department_id":5,"price_minor":3500000,"duration_minutes":5,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(28,'null','{"id":22,"code":"L03","name":"Blood glucose","name_ru":"Глюкоза крови","name_uz":"Qondagi glyukoza","department_id":5,"price_minor":3000000,"duration_minutes":5,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(29,'null','{"id":23,"code":"L04","name":"Biochemistry, 8 values","name_ru":"Биохимия, 8 показателей","name_uz":"Biokimyo, 8 koʻrsatkich","department_id":5,"price_minor":16000000,"duration_minutes":5,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(30,'null','{"id":24,"code":"L05","name":"TSH","name_ru":"ТТГ","name_uz":"TTG","department_id":5,"price_minor":9500000,"duration_minutes":5,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(31,'null','{"id":25,"code":"T03","name":"Injection","name_ru":"Инъекция","name_uz":"Inyeksiya","department_id":1,"price_minor":2500000,"duration_minutes":10,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(32,'null','{"id":1,"name":"101","department_id":1,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(33,'null','{"id":1,"last_name":"Ан","first_name":"Ульяна","middle_name":"Валерьевна","specialty":"Терапевт","department_id":1,"room":"101","slot_minutes":15,"colour":"#1a5bb8","first_ticket_number":101,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(34,'null','{"id":2,"name":"201","department_id":2,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(35,'null','{"id":2,"last_name":"Исломов","first_name":"Иброҳим","middle_name":"Азаматович","specialty":"Педиатр","department_id":2,"room":"201","slot_minutes":15,"colour":"#126537","first_ticket_number":201,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(36,'null','{"id":3,"name":"301","department_id":3,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(37,'null','{"id":3,"last_name":"Файзиев","first_name":"Улуғбек","middle_name":"Дониёрович","specialty":"Кардиолог","department_id":3,"room":"301","slot_minutes":20,"colour":"#74379a","first_ticket_number":301,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(38,'null','{"id":4,"name":"302","department_id":4,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(39,'null','{"id":4,"last_name":"Тихонова","first_name":"Алина","middle_name":"Константиновна","specialty":"Гинеколог","department_id":4,"room":"302","slot_minutes":20,"colour":"#835000","first_ticket_number":401,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(40,'null','{"id":5,"name":"105","department_id":5,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(41,'null','{"id":5,"last_name":"Тожиев","first_name":"Камол","middle_name":"Жавоҳирович","specialty":"Врач УЗИ","department_id":5,"room":"105","slot_minutes":15,"colour":"#9b3a1f","first_ticket_number":501,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(42,'null','{"id":6,"name":"102","department_id":1,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(43,'null','{"id":6,"last_name":"Сатторов","first_name":"Аброр","middle_name":"Элдорович","specialty":"Терапевт","department_id":1,"room":"102","slot_minutes":15,"colour":"#0a7686","first_ticket_number":601,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(44,'null','{"id":7,"name":"103","department_id":1,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(45,'null','{"id":7,"last_name":"Раҳмонова","first_name":"Нилуфар","middle_name":"Зоҳидовна","specialty":"Невролог","department_id":1,"room":"103","slot_minutes":20,"colour":"#515f78","first_ticket_number":701,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(46,'{"id":1,"last_name":"Ан","first_name":"Ульяна","middle_name":"Валерьевна","specialty":"Терапевт","department_id":1,"room":"101","slot_minutes":15,"colour":"#1a5bb8","first_ticket_number":101,"user_id":null,"archived":false,"version":1}','{"id":1,"last_name":"Ан","first_name":"Ульяна","middle_name":"Валерьевна","specialty":"Терапевт","department_id":1,"room":"101","slot_minutes":15,"colour":"#1a5bb8","first_ticket_number":101,"user_id":3,"archived":false,"version":2}');
INSERT INTO audit_details VALUES(47,'{"doctor_id":1,"version":0,"periods":[]}','{"doctor_id":1,"version":1,"periods":[{"weekday":1,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":6,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(48,'{"doctor_id":2,"version":0,"periods":[]}','{"doctor_id":2,"version":1,"periods":[{"weekday":1,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":6,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(49,'{"doctor_id":3,"version":0,"periods":[]}','{"doctor_id":3,"version":1,"periods":[{"weekday":1,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(50,'{"doctor_id":4,"version":0,"periods":[]}','{"doctor_id":4,"version":1,"periods":[{"weekday":1,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":6,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(51,'{"doctor_id":5,"version":0,"periods":[]}','{"doctor_id":5,"version":1,"periods":[{"weekday":1,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":6,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(52,'{"doctor_id":6,"version":0,"periods":[]}','{"doctor_id":6,"version":1,"periods":[{"weekday":1,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"08:30","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"17:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":6,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(53,'{"doctor_id":7,"version":0,"periods":[]}','{"doctor_id":7,"version":1,"periods":[{"weekday":1,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":1,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":2,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":3,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":4,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"09:00","to":"13:00","room_id":null,"valid_from":null,"valid_until":null},{"weekday":5,"from":"14:00","to":"18:00","room_id":null,"valid_from":null,"valid_until":null}]}');
INSERT INTO audit_details VALUES(175,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(176,'null','{"number":1,"patient_id":3,"gross_minor":14000000,"discount_minor":0,"total_minor":14000000,"status":"open","lines":[{"id":1,"service_id":5,"doctor_id":5,"code":"U01","name":"УЗИ брюшной полости","quantity":1,"price_minor":14000000,"discount_minor":0,"discount_reason":null,"total_minor":14000000}]}');
INSERT INTO audit_details VALUES(177,'null','{"receipt_number":1,"invoice_id":1,"method":"cash","amount_minor":14000000,"reference":null}');
INSERT INTO audit_details VALUES(178,'null','{"id":1,"number":1,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2025-05-24","opened_at":"2025-05-24T03:15:00Z","closed_at":"2025-05-24T14:00:00Z","float_minor":20000000,"payments":14000000,"refunds":0,"expected":{"cash":34000000,"card":0,"transfer":0,"other":0},"counted":{"cash":34000000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(179,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(180,'null','{"number":2,"patient_id":4,"gross_minor":14000000,"discount_minor":0,"total_minor":14000000,"status":"open","lines":[{"id":2,"service_id":5,"doctor_id":5,"code":"U01","name":"УЗИ брюшной полости","quantity":1,"price_minor":14000000,"discount_minor":0,"discount_reason":null,"total_minor":14000000}]}');
INSERT INTO audit_details VALUES(181,'null','{"receipt_number":2,"invoice_id":2,"method":"cash","amount_minor":14000000,"reference":null}');
INSERT INTO audit_details VALUES(182,'null','{"id":1,"shift_id":2,"direction":"out","amount_minor":2000000,"reason":"Бумага для принтера","at":"2025-07-24T14:00:00Z"}');
INSERT INTO audit_details VALUES(183,'null','{"id":2,"number":2,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2025-07-24","opened_at":"2025-07-24T03:15:00Z","closed_at":"2025-07-24T14:00:00Z","float_minor":20000000,"payments":14000000,"refunds":0,"expected":{"cash":32000000,"card":0,"transfer":0,"other":0},"counted":{"cash":32000000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(184,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(185,'null','{"number":3,"patient_id":4,"gross_minor":28000000,"discount_minor":0,"total_minor":28000000,"status":"open","lines":[{"id":3,"service_id":5,"doctor_id":5,"code":"U01","name":"УЗИ брюшной полости","quantity":1,"price_minor":14000000,"discount_minor":0,"discount_reason":null,"total_minor":14000000},{"id":4,"service_id":5,"doctor_id":5,"code":"U01","name":"УЗИ брюшной полости","quantity":1,"price_minor":14000000,"discount_minor":0,"discount_reason":null,"total_minor":14000000}]}');
INSERT INTO audit_details VALUES(186,'null','{"receipt_number":3,"invoice_id":3,"method":"cash","amount_minor":28000000,"reference":null}');
INSERT INTO audit_details VALUES(187,'null','{"id":3,"number":3,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2025-08-14","opened_at":"2025-08-14T03:15:00Z","closed_at":"2025-08-14T14:00:00Z","float_minor":20000000,"payments":28000000,"refunds":0,"expected":{"cash":48000000,"card":0,"transfer":0,"other":0},"counted":{"cash":48000000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(188,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(189,'null','{"number":4,"patient_id":5,"gross_minor":30000000,"discount_minor":0,"total_minor":30000000,"status":"open","lines":[{"id":5,"service_id":3,"doctor_id":3,"code":"K01","name":"Кардиолог, первичный приём","quantity":1,"price_minor":18000000,"discount_minor":0,"discount_reason":null,"total_minor":18000000},{"id":6,"service_id":9,"doctor_id":3,"code":"K02","name":"Кардиолог, повторный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(190,'null','{"receipt_number":4,"invoice_id":4,"method":"cash","amount_minor":30000000,"reference":null}');
INSERT INTO audit_details VALUES(191,'null','{"id":4,"number":4,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2025-09-23","opened_at":"2025-09-23T03:15:00Z","closed_at":"2025-09-23T14:00:00Z","float_minor":20000000,"payments":30000000,"refunds":0,"expected":{"cash":50000000,"card":0,"transfer":0,"other":0},"counted":{"cash":50000000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(192,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(193,'null','{"number":5,"patient_id":4,"gross_minor":7500000,"discount_minor":0,"total_minor":7500000,"status":"open","lines":[{"id":7,"service_id":8,"doctor_id":2,"code":"P02","name":"Педиатр, повторный приём","quantity":1,"price_minor":7500000,"discount_minor":0,"discount_reason":null,"total_minor":7500000}]}');
INSERT INTO audit_details VALUES(194,'null','{"receipt_number":5,"invoice_id":5,"method":"card","amount_minor":7500000,"reference":null}');
INSERT INTO audit_details VALUES(195,'null','{"id":5,"number":5,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2025-10-29","opened_at":"2025-10-29T03:15:00Z","closed_at":"2025-10-29T14:00:00Z","float_minor":20000000,"payments":7500000,"refunds":0,"expected":{"cash":20000000,"card":7500000,"transfer":0,"other":0},"counted":{"cash":20000000,"card":7500000,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(196,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(197,'null','{"number":6,"patient_id":9,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":8,"service_id":1,"doctor_id":7,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(198,'null','{"receipt_number":6,"invoice_id":6,"method":"card","amount_minor":6000000,"reference":null}');
INSERT INTO audit_details VALUES(199,'null','{"id":2,"shift_id":6,"direction":"out","amount_minor":2000000,"reason":"Бумага для принтера","at":"2026-05-23T14:00:00Z"}');
INSERT INTO audit_details VALUES(200,'null','{"id":6,"number":6,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2026-05-23","opened_at":"2026-05-23T03:15:00Z","closed_at":"2026-05-23T14:00:00Z","float_minor":20000000,"payments":6000000,"refunds":0,"expected":{"cash":18000000,"card":6000000,"transfer":0,"other":0},"counted":{"cash":18000000,"card":6000000,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(201,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(202,'null','{"number":7,"patient_id":3,"gross_minor":11000000,"discount_minor":0,"total_minor":11000000,"status":"open","lines":[{"id":9,"service_id":2,"doctor_id":2,"code":"P01","name":"Педиатр, первичный приём","quantity":1,"price_minor":11000000,"discount_minor":0,"discount_reason":null,"total_minor":11000000}]}');
INSERT INTO audit_details VALUES(203,'null','{"receipt_number":7,"invoice_id":7,"method":"cash","amount_minor":11000000,"reference":null}');
INSERT INTO audit_details VALUES(204,'null','{"id":7,"number":7,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2026-06-29","opened_at":"2026-06-29T03:15:00Z","closed_at":"2026-06-29T14:00:00Z","float_minor":20000000,"payments":11000000,"refunds":0,"expected":{"cash":31000000,"card":0,"transfer":0,"other":0},"counted":{"cash":31000000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(205,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(206,'null','{"number":8,"patient_id":11,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":10,"service_id":1,"doctor_id":6,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(207,'null','{"receipt_number":8,"invoice_id":8,"method":"card","amount_minor":12000000,"reference":null}');
INSERT INTO audit_details VALUES(208,'null','{"id":8,"number":8,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2026-09-23","opened_at":"2026-09-23T03:15:00Z","closed_at":"2026-09-23T14:00:00Z","float_minor":20000000,"payments":12000000,"refunds":0,"expected":{"cash":20000000,"card":12000000,"transfer":0,"other":0},"counted":{"cash":20000000,"card":12000000,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(209,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(210,'null','{"number":9,"patient_id":12,"gross_minor":18000000,"discount_minor":0,"total_minor":18000000,"status":"open","lines":[{"id":11,"service_id":3,"doctor_id":3,"code":"K01","name":"Кардиолог, первичный приём","quantity":1,"price_minor":18000000,"discount_minor":0,"discount_reason":null,"total_minor":18000000}]}');
INSERT INTO audit_details VALUES(211,'null','{"receipt_number":9,"invoice_id":9,"method":"card","amount_minor":18000000,"reference":null}');
INSERT INTO audit_details VALUES(212,'null','{"number":10,"patient_id":12,"gross_minor":36000000,"discount_minor":0,"total_minor":36000000,"status":"open","lines":[{"id":12,"service_id":3,"doctor_id":3,"code":"K01","name":"Кардиолог, первичный приём","quantity":1,"price_minor":18000000,"discount_minor":0,"discount_reason":null,"total_minor":18000000},{"id":13,"service_id":3,"doctor_id":3,"code":"K01","name":"Кардиолог, первичный приём","quantity":1,"price_minor":18000000,"discount_minor":0,"discount_reason":null,"total_minor":18000000}]}');
INSERT INTO audit_details VALUES(213,'null','{"receipt_number":10,"invoice_id":10,"method":"card","amount_minor":36000000,"reference":null}');
INSERT INTO audit_details VALUES(214,'null','{"id":9,"number":9,"cashier":{"id":4,"name":"Nigora Saidova"},"status":"closed","day":"2026-11-21","opened_at":"2026-11-21T03:15:00Z","closed_at":"2026-11-21T14:00:00Z","float_minor":20000000,"payments":54000000,"refunds":0,"expected":{"cash":20000000,"card":54000000,"transfer":0,"other":0},"counted":{"cash":20000000,"card":54000000,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(215,'null','{"float_minor":20000000}');
INSERT INTO audit_details VALUES(216,'null','{"number":11,"patient_id":9,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":14,"service_id":1,"doctor_id":1,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(217,'null','{"receipt_number":11,"invoice_id":11,"method":"transfer","amount_minor":12000000,"reference":null}');
INSERT INTO audit_details VALUES(218,'null','{"number":12,"patient_id":3,"gross_minor":11000000,"discount_minor":0,"total_minor":11000000,"status":"open","lines":[{"id":15,"service_id":2,"doctor_id":2,"code":"P01","name":"Педиатр, первичный приём","quantity":1,"price_minor":11000000,"discount_minor":0,"discount_reason":null,"total_minor":11000000}]}');
INSERT INTO audit_details VALUES(219,'null','{"receipt_number":12,"invoice_id":12,"method":"cash","amount_minor":11000000,"reference":null}');
INSERT INTO audit_details VALUES(220,'null','{"number":13,"patient_id":2,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":16,"service_id":1,"doctor_id":1,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(221,'null','{"receipt_number":13,"invoice_id":13,"method":"cash","amount_minor":12000000,"reference":null}');
INSERT INTO audit_details VALUES(222,'null','{"number":14,"patient_id":4,"gross_minor":11000000,"discount_minor":0,"total_minor":11000000,"status":"open","lines":[{"id":17,"service_id":2,"doctor_id":2,"code":"P01","name":"Педиатр, первичный приём","quantity":1,"price_minor":11000000,"discount_minor":0,"discount_reason":null,"total_minor":11000000}]}');
INSERT INTO audit_details VALUES(223,'null','{"receipt_number":14,"invoice_id":14,"method":"card","amount_minor":11000000,"reference":null}');
INSERT INTO audit_details VALUES(224,'null','{"receipt_number":15,"payment_id":14,"method":"card","amount_minor":11000000,"credit":true,"reason":"Отказ пациента"}');
INSERT INTO audit_details VALUES(225,'null','{"number":15,"patient_id":1,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":18,"service_id":1,"doctor_id":1,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(226,'null','{"receipt_number":16,"invoice_id":15,"method":"cash","amount_minor":12000000,"reference":null}');
INSERT INTO audit_details VALUES(227,'null','{"number":16,"patient_id":8,"gross_minor":11000000,"discount_minor":0,"total_minor":11000000,"status":"open","lines":[{"id":19,"service_id":2,"doctor_id":2,"code":"P01","name":"Педиатр, первичный приём","quantity":1,"price_minor":11000000,"discount_minor":0,"discount_reason":null,"total_minor":11000000}]}');
INSERT INTO audit_details VALUES(228,'null','{"receipt_number":17,"invoice_id":16,"method":"cash","amount_minor":11000000,"reference":null}');
INSERT INTO audit_details VALUES(229,'null','{"number":17,"patient_id":12,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":20,"service_id":1,"doctor_id":1,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(230,'null','{"receipt_number":18,"invoice_id":17,"method":"cash","amount_minor":12000000,"reference":null}');
INSERT INTO audit_details VALUES(231,'null','{"number":18,"patient_id":7,"gross_minor":12000000,"discount_minor":0,"total_minor":12000000,"status":"open","lines":[{"id":21,"service_id":1,"doctor_id":1,"code":"T01","name":"Терапевт, первичный приём","quantity":1,"price_minor":12000000,"discount_minor":0,"discount_reason":null,"total_minor":12000000}]}');
INSERT INTO audit_details VALUES(232,'null','{"receipt_number":19,"invoice_id":18,"method":"cash","amount_minor":12000000,"reference":null}');
INSERT INTO audit_details VALUES(233,'null','{"seed":7,"patients":12,"visits":10}');
INSERT INTO audit_details VALUES(234,'null','{"id":5,"username":"golden","display_name":"Golden","roles":["cashier","registrar"],"language":"ru","disabled":false,"last_login_at":null,"created_at":"2026-11-22T21:13:06.229Z","version":1}');
INSERT INTO audit_details VALUES(235,'null','1');
INSERT INTO audit_details VALUES(236,'null','{"float_minor":500000}');
INSERT INTO audit_details VALUES(237,'null','{"receipt_number":20,"invoice_id":null,"method":"cash","amount_minor":250000,"reference":null}');
INSERT INTO audit_details VALUES(238,'null','{"id":3,"shift_id":11,"direction":"out","amount_minor":10000,"reason":"Water for the waiting room","at":"2026-11-22T21:13:06.693Z"}');
INSERT INTO audit_details VALUES(239,'null','{"id":11,"number":11,"cashier":{"id":5,"name":"Golden"},"status":"closed","day":"2026-11-23","opened_at":"2026-11-22T21:13:06.643Z","closed_at":"2026-11-22T21:13:06.714Z","float_minor":500000,"payments":250000,"refunds":0,"expected":{"cash":740000,"card":0,"transfer":0,"other":0},"counted":{"cash":740000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}');
INSERT INTO audit_details VALUES(240,'null','{"id":1,"patient_id":2,"doctor_id":1,"service_id":null,"from_day":"2026-11-23","to_day":"2026-12-02","from_minute":null,"to_minute":null,"status":"waiting","offer_doctor_id":null,"offer_starts_at":null,"offer_ends_at":null,"offer_expires_at":null,"appointment_id":null,"version":1}');
INSERT INTO audit_details VALUES(241,'null','{"id":84,"patient_id":3,"doctor_id":1,"room_id":null,"starts_at":"2026-11-23T05:00:00Z","ends_at":"2026-11-23T05:15:00Z","status":"scheduled","service_ids":[],"reason":null,"series_id":1,"overridden":false,"override_reason":null,"ticket_id":null,"confirmed_at":null,"cancelled_by":null,"cancel_reason":null,"version":1}');
INSERT INTO audit_details VALUES(242,'null','{"id":85,"patient_id":3,"doctor_id":1,"room_id":null,"starts_at":"2026-11-30T05:00:00Z","ends_at":"2026-11-30T05:15:00Z","status":"scheduled","service_ids":[],"reason":null,"series_id":1,"overridden":false,"override_reason":null,"ticket_id":null,"confirmed_at":null,"cancelled_by":null,"cancel_reason":null,"version":1}');
INSERT INTO audit_details VALUES(243,'null','{"id":86,"patient_id":3,"doctor_id":1,"room_id":null,"starts_at":"2026-12-07T05:00:00Z","ends_at":"2026-12-07T05:15:00Z","status":"scheduled","service_ids":[],"reason":null,"series_id":1,"overridden":false,"override_reason":null,"ticket_id":null,"confirmed_at":null,"cancelled_by":null,"cancel_reason":null,"version":1}');
INSERT INTO audit_details VALUES(244,'null','{"id":1,"name":"Pensioner","percent":10,"services":[],"active":true,"version":1}');
INSERT INTO audit_details VALUES(245,'null','{"id":1,"doctor_id":2,"from_day":"2026-12-12","to_day":"2026-12-19","kind":"day_off","from":null,"to":null,"room_id":null,"room":null,"reason":"On leave"}');
INSERT INTO audit_details VALUES(246,'null','{"id":1,"code":"doctor_late","text":{"en":"The doctor is late","ru":"Врач задерживается","uz":"Shifokor kechikmoqda"},"doctor_id":null,"doctor_name":null,"created_at":"2026-11-22T21:13:06.822Z","until_at":"2026-11-22T21:28:06.822Z"}');
INSERT INTO audit_details VALUES(248,'null','{"provider":"payme","what":"","outcome":"stranger","code":"-32504","reference":null}');
INSERT INTO audit_details VALUES(249,'null','{"provider":"payme","what":"","outcome":"stranger","code":"-32504","reference":null}');
INSERT INTO audit_details VALUES(250,'null','{"provider":"payme","what":"","outcome":"refused","code":"-32600","reference":null}');
INSERT INTO audit_details VALUES(251,'null','{"provider":"payme","what":"","outcome":"refused","code":"-32600","reference":null}');
INSERT INTO audit_details VALUES(252,'null','{"provider":"payme","what":"Nothing","outcome":"refused","code":"-32601","reference":null}');
INSERT INTO audit_details VALUES(253,'null','{"provider":"payme","what":"CheckPerformTransaction","outcome":"refused","code":"-31050","reference":"f1bd26e0953b-0"}');
INSERT INTO audit_details VALUES(254,'null','{"provider":"payme","what":"CheckPerformTransaction","outcome":"refused","code":"-31050","reference":null}');
INSERT INTO audit_details VALUES(255,'null','{"provider":"payme","what":"PerformTransaction","outcome":"refused","code":"-31003","reference":"f1bd26e0953b-0"}');
INSERT INTO audit_details VALUES(256,'null','{"provider":"payme","what":"CancelTransaction","outcome":"refused","code":"-31003","reference":"f1bd26e0953b-0"}');
INSERT INTO audit_details VALUES(257,'null','{"provider":"payme","what":"CheckTransaction","outcome":"refused","code":"-31003","reference":"f1bd26e0953b-0"}');
INSERT INTO audit_details VALUES(258,'null','{"provider":"payme","what":"GetStatement","outcome":"refused","code":"-32600","reference":null}');
INSERT INTO audit_details VALUES(259,'null','{"id":13,"number":13,"last_name":"Simulator","first_name":"b050a897","middle_name":null,"birth_date":null,"sex":"unknown","phones":[],"address":null,"document":null,"language":null,"emergency_contact":null,"allergy_status":"not_asked","allergies":[],"conditions":[],"notes":null,"consent_to_messages":false,"archived":false,"last_visit_at":null,"created_at":"2026-11-22T21:13:07.062Z","version":1}');
INSERT INTO audit_details VALUES(260,'null','{"id":26,"code":"SIM-b050a897","name":"Simulated service","name_ru":null,"name_uz":null,"department_id":null,"price_minor":15000000,"duration_minutes":15,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(261,'null','{"id":6,"name":"Simulation b050a897","archived":false,"version":1}');
INSERT INTO audit_details VALUES(262,'null','{"id":8,"last_name":"Simulator","first_name":"b050a897","middle_name":null,"specialty":"none","department_id":6,"room":null,"slot_minutes":15,"colour":"#a81560","first_ticket_number":1,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(263,'null','{"number":19,"patient_id":13,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":22,"service_id":26,"doctor_id":null,"code":"SIM-b050a897","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(264,'null','{"provider":"payme","what":"CheckPerformTransaction","outcome":"refused","code":"-31001","reference":"f1bd26e0953b-1"}');
INSERT INTO audit_details VALUES(265,'null','{"provider":"payme","what":"CreateTransaction","outcome":"refused","code":"-31001","reference":"f1bd26e0953b-1"}');
INSERT INTO audit_details VALUES(266,'null','{"id":1,"reference":"f1bd26e0953b-1","said_at":1795381987069,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":1,"created_at":1795381987072,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}');
INSERT INTO audit_details VALUES(267,'null','{"provider":"payme","what":"CreateTransaction","outcome":"refused","code":"-31001","reference":"f1bd26e0953b-1"}');
INSERT INTO audit_details VALUES(268,'null','{"provider":"payme","what":"CreateTransaction","outcome":"refused","code":"-31053","reference":"f1bd26e0953b-2"}');
INSERT INTO audit_details VALUES(269,'null','{"receipt_number":21,"invoice_id":19,"method":"payme","amount_minor":15000000,"reference":"f1bd26e0953b-1"}');
INSERT INTO audit_details VALUES(270,'{"id":1,"reference":"f1bd26e0953b-1","said_at":1795381987069,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":1,"created_at":1795381987072,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}','{"id":1,"reference":"f1bd26e0953b-1","said_at":1795381987069,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":2,"created_at":1795381987072,"performed_at":1795381987076,"cancelled_at":0,"reason":null,"payment_id":20}');
INSERT INTO audit_details VALUES(271,'null','{"provider":"payme","what":"CheckPerformTransaction","outcome":"refused","code":"-31051","reference":"f1bd26e0953b-3"}');
INSERT INTO audit_details VALUES(272,'null','{"provider":"payme","what":"CreateTransaction","outcome":"refused","code":"-31008","reference":"f1bd26e0953b-1"}');
INSERT INTO audit_details VALUES(273,'null','{"receipt_number":22,"payment_id":20,"method":"payme","amount_minor":15000000,"credit":false,"reason":"Payme: reason 5"}');
INSERT INTO audit_details VALUES(274,'{"id":1,"reference":"f1bd26e0953b-1","said_at":1795381987069,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":2,"created_at":1795381987072,"performed_at":1795381987076,"cancelled_at":0,"reason":null,"payment_id":20}','{"id":1,"reference":"f1bd26e0953b-1","said_at":1795381987069,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":-2,"created_at":1795381987072,"performed_at":1795381987076,"cancelled_at":1795381987102,"reason":5,"payment_id":20}');
INSERT INTO audit_details VALUES(275,'null','{"provider":"payme","what":"PerformTransaction","outcome":"refused","code":"-31008","reference":"f1bd26e0953b-1"}');
INSERT INTO audit_details VALUES(276,'null','{"id":2,"reference":"f1bd26e0953b-11","said_at":1795381987132,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":1,"created_at":1795381987133,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}');
INSERT INTO audit_details VALUES(277,'{"id":2,"reference":"f1bd26e0953b-11","said_at":1795381987132,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":1,"created_at":1795381987133,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}','{"id":2,"reference":"f1bd26e0953b-11","said_at":1795381987132,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":-1,"created_at":1795381987133,"performed_at":0,"cancelled_at":1795381987137,"reason":3,"payment_id":null}');
INSERT INTO audit_details VALUES(278,'null','{"provider":"payme","what":"PerformTransaction","outcome":"refused","code":"-31008","reference":"f1bd26e0953b-11"}');
INSERT INTO audit_details VALUES(279,'null','{"id":3,"reference":"f1bd26e0953b-12","said_at":1795338786143,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":-1,"created_at":1795381987143,"performed_at":0,"cancelled_at":1795381987143,"reason":4,"payment_id":null}');
INSERT INTO audit_details VALUES(280,'null','{"provider":"payme","what":"CreateTransaction","outcome":"refused","code":"-31008","reference":"f1bd26e0953b-12"}');
INSERT INTO audit_details VALUES(281,'null','{"id":4,"reference":"f1bd26e0953b-13","said_at":1795381987161,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":1,"created_at":1795381987165,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}');
INSERT INTO audit_details VALUES(282,'null','{"receipt_number":23,"invoice_id":19,"method":"payme","amount_minor":15000000,"reference":"f1bd26e0953b-13"}');
INSERT INTO audit_details VALUES(283,'{"id":4,"reference":"f1bd26e0953b-13","said_at":1795381987161,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":1,"created_at":1795381987165,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}','{"id":4,"reference":"f1bd26e0953b-13","said_at":1795381987161,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":2,"created_at":1795381987165,"performed_at":1795381987174,"cancelled_at":0,"reason":null,"payment_id":21}');
INSERT INTO audit_details VALUES(284,'null','{"receipt_number":24,"payment_id":21,"method":"payme","amount_minor":15000000,"credit":false,"reason":"Payme: reason 5"}');
INSERT INTO audit_details VALUES(285,'{"id":4,"reference":"f1bd26e0953b-13","said_at":1795381987161,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":2,"created_at":1795381987165,"performed_at":1795381987174,"cancelled_at":0,"reason":null,"payment_id":21}','{"id":4,"reference":"f1bd26e0953b-13","said_at":1795381987161,"invoice_id":19,"account":"{\"order_id\":\"19\"}","amount_minor":15000000,"state":-2,"created_at":1795381987165,"performed_at":1795381987174,"cancelled_at":1795381987185,"reason":5,"payment_id":21}');
INSERT INTO audit_details VALUES(286,'null','{"number":20,"patient_id":13,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":23,"service_id":26,"doctor_id":null,"code":"SIM-b050a897","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(287,'null','{"reason":"simulated"}');
INSERT INTO audit_details VALUES(288,'null','{"provider":"payme","what":"CreateTransaction","outcome":"refused","code":"-31052","reference":"f1bd26e0953b-21"}');
INSERT INTO audit_details VALUES(289,'null','{"number":21,"patient_id":13,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":24,"service_id":26,"doctor_id":null,"code":"SIM-b050a897","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(290,'null','{"id":5,"reference":"f1bd26e0953b-22","said_at":1795381987209,"invoice_id":21,"account":"{\"order_id\":\"21\"}","amount_minor":15000000,"state":1,"created_at":1795381987210,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}');
INSERT INTO audit_details VALUES(291,'{"number":21,"patient_id":13,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":24,"service_id":26,"doctor_id":null,"code":"SIM-b050a897","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}','{"number":21,"patient_id":13,"gross_minor":15000000,"discount_minor":1500000,"total_minor":13500000,"status":"open","lines":[{"id":24,"service_id":26,"doctor_id":null,"code":"SIM-b050a897","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":1500000,"discount_reason":"simulated","total_minor":13500000}]}');
INSERT INTO audit_details VALUES(292,'null','{"provider":"payme","what":"","outcome":"failed","code":"-31008","reference":null}');
INSERT INTO audit_details VALUES(293,'{"id":5,"reference":"f1bd26e0953b-22","said_at":1795381987209,"invoice_id":21,"account":"{\"order_id\":\"21\"}","amount_minor":15000000,"state":1,"created_at":1795381987210,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}','{"id":5,"reference":"f1bd26e0953b-22","said_at":1795381987209,"invoice_id":21,"account":"{\"order_id\":\"21\"}","amount_minor":15000000,"state":-1,"created_at":1795381987210,"performed_at":0,"cancelled_at":1795381987222,"reason":3,"payment_id":null}');
INSERT INTO audit_details VALUES(294,'null','{"id":122,"number":1,"status":"waiting","doctor_id":8,"doctor_name":"Simulator b050a897","day":"2026-11-23","patient_id":13,"patient_name":null,"patient_birth_date":null,"priority":"normal","service_id":26,"appointment_id":null,"appointment_at":null,"room":null,"position":null,"estimated_minutes":null,"reason":null,"created_at":"2026-11-22T21:13:07.224Z","arrived_at":"2026-11-22T21:13:07.224Z","called_at":null,"started_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"transferred_from":null,"transferred_to":null,"kept_place":false,"calls":0,"can_undo":true,"version":1}');
INSERT INTO audit_details VALUES(295,'{"doctor_id":8,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','{"doctor_id":8,"status":"called","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}');
INSERT INTO audit_details VALUES(296,'{"doctor_id":8,"status":"called","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','{"doctor_id":8,"status":"in_room","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":"2026-11-22T21:13:07.233Z","seen_at":"2026-11-22T21:13:07.233Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}');
INSERT INTO audit_details VALUES(297,'{"doctor_id":8,"status":"in_room","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":"2026-11-22T21:13:07.233Z","seen_at":"2026-11-22T21:13:07.233Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','{"doctor_id":8,"status":"done","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":"2026-11-22T21:13:07.233Z","seen_at":"2026-11-22T21:13:07.233Z","finished_at":"2026-11-22T21:13:07.237Z","paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}');
INSERT INTO audit_details VALUES(299,'null','{"number":22,"patient_id":13,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":25,"service_id":26,"doctor_id":8,"code":"SIM-b050a897","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(300,'null','{"id":6,"reference":"f1bd26e0953b-23","said_at":1795381987249,"invoice_id":22,"account":"{\"order_id\":\"22\"}","amount_minor":15000000,"state":1,"created_at":1795381987250,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}');
INSERT INTO audit_details VALUES(301,'null','{"receipt_number":25,"invoice_id":22,"method":"payme","amount_minor":15000000,"reference":"f1bd26e0953b-23"}');
INSERT INTO audit_details VALUES(302,'{"id":6,"reference":"f1bd26e0953b-23","said_at":1795381987249,"invoice_id":22,"account":"{\"order_id\":\"22\"}","amount_minor":15000000,"state":1,"created_at":1795381987250,"performed_at":0,"cancelled_at":0,"reason":null,"payment_id":null}','{"id":6,"reference":"f1bd26e0953b-23","said_at":1795381987249,"invoice_id":22,"account":"{\"order_id\":\"22\"}","amount_minor":15000000,"state":2,"created_at":1795381987250,"performed_at":1795381987251,"cancelled_at":0,"reason":null,"payment_id":22}');
INSERT INTO audit_details VALUES(303,'null','{"provider":"payme","what":"CancelTransaction","outcome":"refused","code":"-31007","reference":"f1bd26e0953b-23"}');
INSERT INTO audit_details VALUES(304,'null','{"provider":"click","what":"prepare","outcome":"stranger","code":"-1","reference":"179538198725800"}');
INSERT INTO audit_details VALUES(305,'null','{"provider":"click","what":"","outcome":"stranger","code":"-8","reference":null}');
INSERT INTO audit_details VALUES(306,'null','{"provider":"click","what":"","outcome":"stranger","code":"-8","reference":null}');
INSERT INTO audit_details VALUES(307,'null','{"provider":"click","what":"7","outcome":"refused","code":"-3","reference":"179538198725800"}');
INSERT INTO audit_details VALUES(308,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-3","reference":"179538198725800"}');
INSERT INTO audit_details VALUES(309,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-5","reference":"179538198725800"}');
INSERT INTO audit_details VALUES(310,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-6","reference":"179538198725800"}');
INSERT INTO audit_details VALUES(311,'null','{"id":14,"number":14,"last_name":"Simulator","first_name":"2827078a","middle_name":null,"birth_date":null,"sex":"unknown","phones":[],"address":null,"document":null,"language":null,"emergency_contact":null,"allergy_status":"not_asked","allergies":[],"conditions":[],"notes":null,"consent_to_messages":false,"archived":false,"last_visit_at":null,"created_at":"2026-11-22T21:13:07.270Z","version":1}');
INSERT INTO audit_details VALUES(312,'null','{"id":27,"code":"SIM-2827078a","name":"Simulated service","name_ru":null,"name_uz":null,"department_id":null,"price_minor":15000000,"duration_minutes":15,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(313,'null','{"id":7,"name":"Simulation 2827078a","archived":false,"version":1}');
INSERT INTO audit_details VALUES(314,'null','{"id":9,"last_name":"Simulator","first_name":"2827078a","middle_name":null,"specialty":"none","department_id":7,"room":null,"slot_minutes":15,"colour":"#1a5bb8","first_ticket_number":1,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(315,'null','{"number":23,"patient_id":14,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":26,"service_id":27,"doctor_id":null,"code":"SIM-2827078a","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(316,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-2","reference":"179538198725801"}');
INSERT INTO audit_details VALUES(317,'null','{"id":1,"click_trans_id":"179538198725802","click_paydoc_id":"179538198725802","invoice_id":23,"amount_minor":15000000,"state":"prepared","prepared_at":"2026-11-22T21:13:07.301Z","ended_at":null,"payment_id":null}');
INSERT INTO audit_details VALUES(318,'{"id":1,"click_trans_id":"179538198725802","click_paydoc_id":"179538198725802","invoice_id":23,"amount_minor":15000000,"state":"prepared","prepared_at":"2026-11-22T21:13:07.301Z","ended_at":null,"payment_id":null}','{"id":1,"click_trans_id":"179538198725802","click_paydoc_id":"179538198725802","invoice_id":23,"amount_minor":15000000,"state":"cancelled","prepared_at":"2026-11-22T21:13:07.301Z","ended_at":"2026-11-22T21:13:07.302Z","payment_id":null}');
INSERT INTO audit_details VALUES(319,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-9","reference":"179538198725802"}');
INSERT INTO audit_details VALUES(320,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-9","reference":"179538198725802"}');
INSERT INTO audit_details VALUES(321,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-9","reference":"179538198725802"}');
INSERT INTO audit_details VALUES(322,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-9","reference":"179538198725802"}');
INSERT INTO audit_details VALUES(323,'null','{"id":2,"click_trans_id":"179538198725801","click_paydoc_id":"179538198725801","invoice_id":23,"amount_minor":15000000,"state":"prepared","prepared_at":"2026-11-22T21:13:07.305Z","ended_at":null,"payment_id":null}');
INSERT INTO audit_details VALUES(324,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-2","reference":"179538198725801"}');
INSERT INTO audit_details VALUES(325,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-6","reference":"179538198725803"}');
INSERT INTO audit_details VALUES(326,'null','{"receipt_number":26,"invoice_id":23,"method":"click","amount_minor":15000000,"reference":"179538198725801"}');
INSERT INTO audit_details VALUES(327,'{"id":2,"click_trans_id":"179538198725801","click_paydoc_id":"179538198725801","invoice_id":23,"amount_minor":15000000,"state":"prepared","prepared_at":"2026-11-22T21:13:07.305Z","ended_at":null,"payment_id":null}','{"id":2,"click_trans_id":"179538198725801","click_paydoc_id":"179538198725801","invoice_id":23,"amount_minor":15000000,"state":"paid","prepared_at":"2026-11-22T21:13:07.305Z","ended_at":"2026-11-22T21:13:07.307Z","payment_id":23}');
INSERT INTO audit_details VALUES(328,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-4","reference":"179538198725801"}');
INSERT INTO audit_details VALUES(329,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-4","reference":"179538198725801"}');
INSERT INTO audit_details VALUES(330,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-4","reference":"179538198725801"}');
INSERT INTO audit_details VALUES(331,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-4","reference":"179538198725804"}');
INSERT INTO audit_details VALUES(332,'null','{"number":24,"patient_id":14,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":27,"service_id":27,"doctor_id":null,"code":"SIM-2827078a","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(333,'null','{"reason":"simulated"}');
INSERT INTO audit_details VALUES(334,'null','{"provider":"click","what":"prepare","outcome":"refused","code":"-9","reference":"179538198725805"}');
INSERT INTO audit_details VALUES(335,'null','{"number":25,"patient_id":14,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":28,"service_id":27,"doctor_id":null,"code":"SIM-2827078a","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(336,'null','{"id":3,"click_trans_id":"179538198725806","click_paydoc_id":"179538198725806","invoice_id":25,"amount_minor":15000000,"state":"prepared","prepared_at":"2026-11-22T21:13:07.317Z","ended_at":null,"payment_id":null}');
INSERT INTO audit_details VALUES(337,'{"number":25,"patient_id":14,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":28,"service_id":27,"doctor_id":null,"code":"SIM-2827078a","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}','{"number":25,"patient_id":14,"gross_minor":15000000,"discount_minor":1500000,"total_minor":13500000,"status":"open","lines":[{"id":28,"service_id":27,"doctor_id":null,"code":"SIM-2827078a","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":1500000,"discount_reason":"simulated","total_minor":13500000}]}');
INSERT INTO audit_details VALUES(338,'{"id":3,"click_trans_id":"179538198725806","click_paydoc_id":"179538198725806","invoice_id":25,"amount_minor":15000000,"state":"prepared","prepared_at":"2026-11-22T21:13:07.317Z","ended_at":null,"payment_id":null}','{"id":3,"click_trans_id":"179538198725806","click_paydoc_id":"179538198725806","invoice_id":25,"amount_minor":15000000,"state":"cancelled","prepared_at":"2026-11-22T21:13:07.317Z","ended_at":"2026-11-22T21:13:07.318Z","payment_id":null}');
INSERT INTO audit_details VALUES(339,'null','{"provider":"click","what":"complete","outcome":"refused","code":"-7","reference":"179538198725806"}');
INSERT INTO audit_details VALUES(340,'null','{"provider":"hmac","what":"","outcome":"stranger","code":"bad-signature","reference":null}');
INSERT INTO audit_details VALUES(341,'null','{"provider":"hmac","what":"","outcome":"stranger","code":"bad-signature","reference":null}');
INSERT INTO audit_details VALUES(342,'null','{"provider":"hmac","what":"","outcome":"stranger","code":"bad-signature","reference":null}');
INSERT INTO audit_details VALUES(343,'null','{"provider":"hmac","what":"","outcome":"stranger","code":"stale-signature","reference":null}');
INSERT INTO audit_details VALUES(344,'null','{"provider":"hmac","what":"","outcome":"stranger","code":"stale-signature","reference":null}');
INSERT INTO audit_details VALUES(345,'null','{"event_id":"bc53cb573d0d-sign","type":"customer.created","kind":"other","payment":"","refund":"","amount_minor":0,"cumulative":false,"invoice_id":null}');
INSERT INTO audit_details VALUES(346,'null','{"provider":"hmac","what":"","outcome":"refused","code":"bad-event","reference":null}');
INSERT INTO audit_details VALUES(347,'null','{"provider":"hmac","what":"","outcome":"refused","code":"bad-event","reference":null}');
INSERT INTO audit_details VALUES(348,'null','{"provider":"hmac","what":"payment.succeeded","outcome":"refused","code":"unknown-invoice","reference":"bc53cb573d0d-u"}');
INSERT INTO audit_details VALUES(349,'null','{"id":15,"number":15,"last_name":"Simulator","first_name":"8d93dfe3","middle_name":null,"birth_date":null,"sex":"unknown","phones":[],"address":null,"document":null,"language":null,"emergency_contact":null,"allergy_status":"not_asked","allergies":[],"conditions":[],"notes":null,"consent_to_messages":false,"archived":false,"last_visit_at":null,"created_at":"2026-11-22T21:13:07.337Z","version":1}');
INSERT INTO audit_details VALUES(350,'null','{"id":28,"code":"SIM-8d93dfe3","name":"Simulated service","name_ru":null,"name_uz":null,"department_id":null,"price_minor":15000000,"duration_minutes":15,"requires_doctor":false,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(351,'null','{"id":8,"name":"Simulation 8d93dfe3","archived":false,"version":1}');
INSERT INTO audit_details VALUES(352,'null','{"id":10,"last_name":"Simulator","first_name":"8d93dfe3","middle_name":null,"specialty":"none","department_id":8,"room":null,"slot_minutes":15,"colour":"#126537","first_ticket_number":1,"user_id":null,"archived":false,"version":1}');
INSERT INTO audit_details VALUES(353,'null','{"number":26,"patient_id":15,"gross_minor":15000000,"discount_minor":0,"total_minor":15000000,"status":"open","lines":[{"id":29,"service_id":28,"doctor_id":null,"code":"SIM-8d93dfe3","name":"Simulated service","quantity":1,"price_minor":15000000,"discount_minor":0,"discount_reason":null,"total_minor":15000000}]}');
INSERT INTO audit_details VALUES(354,'null','{"provider":"hmac","what":"","outcome":"failed","code":"more-than-due","reference":null}');
INSERT INTO audit_details VALUES(355,'null','{"provider":"hmac","what":"","outcome":"refused","code":"wrong-amount","reference":null}');
INSERT INTO audit_details VALUES(356,'null','{"event_id":"bc53cb573d0d-3","type":"payment.refunded","kind":"refunded","payment":"bc53cb573d0d-a","refund":"bc53cb573d0d-3","amount_minor":15000000,"cumulative":false,"invoice_id":null}');
INSERT INTO audit_details VALUES(357,'null','{"event_id":"bc53cb573d0d-1","type":"payment.failed","kind":"failed","payment":"bc53cb573d0d-a","refund":"","amount_minor":0,"cumulative":false,"invoice_id":null}');
INSERT INTO audit_details VALUES(358,'null','{"event_id":"bc53cb573d0d-2","type":"payment.succeeded","kind":"succeeded","payment":"bc53cb573d0d-a","refund":"","amount_minor":15000000,"cumulative":false,"invoice_id":26}');
INSERT INTO audit_details VALUES(359,'null','{"receipt_number":27,"invoice_id":26,"method":"other","amount_minor":15000000,"reference":"bc53cb573d0d-a"}');
INSERT INTO audit_details VALUES(360,'null','{"receipt_number":28,"payment_id":24,"method":"other","amount_minor":15000000,"credit":false,"reason":"Refunded by the provider"}');
INSERT INTO audit_details VALUES(361,'null','{"event_id":"bc53cb573d0d-0","type":"payment.created","kind":"pending","payment":"bc53cb573d0d-a","refund":"","amount_minor":0,"cumulative":false,"invoice_id":null}');
INSERT INTO audit_details VALUES(362,'null','{"event_id":"bc53cb573d0d-4","type":"payment.succeeded","kind":"succeeded","payment":"bc53cb573d0d-b","refund":"","amount_minor":15000000,"cumulative":false,"invoice_id":26}');
INSERT INTO audit_details VALUES(363,'null','{"receipt_number":29,"invoice_id":26,"method":"other","amount_minor":15000000,"reference":"bc53cb573d0d-b"}');
INSERT INTO audit_details VALUES(364,'null','{"event_id":"bc53cb573d0d-5","type":"payment.refunded","kind":"refunded","payment":"bc53cb573d0d-b","refund":"bc53cb573d0d-5","amount_minor":15000000,"cumulative":false,"invoice_id":null}');
INSERT INTO audit_details VALUES(365,'null','{"receipt_number":30,"payment_id":25,"method":"other","amount_minor":15000000,"credit":false,"reason":"Refunded by the provider"}');
CREATE TABLE idempotency_keys (
    owner_id    integer not null,  -- user, 0 inside the program; no foreign key: short-lived
    key         text    not null,
    fingerprint blob    not null,  -- of method, path and body
    status      integer not null,
    location    text    not null,
    body        text    not null,
    created_at  integer not null,
    primary key (owner_id, key)
) strict;
INSERT INTO idempotency_keys VALUES(5,'golden 2',X'105c9557662292bfbbad73e31d1e193fc4547df12cf27ec7674842fbc1bc7443',201,'/api/v1/shifts/11','{"id":11,"number":11,"cashier":{"id":5,"name":"Golden"},"status":"open","day":"2026-11-23","opened_at":"2026-11-22T21:13:06.643Z","closed_at":null,"float_minor":500000,"payments":null,"refunds":null,"expected":null,"counted":null,"difference":null,"note":null,"handed_over_to":null}',1795381986643);
INSERT INTO idempotency_keys VALUES(5,'golden 5',X'31bd3a68fa8594d831e6ad0471e545dfbb0502240e3d8597e5b6e0485c4e8b2e',200,'','{"id":11,"number":11,"cashier":{"id":5,"name":"Golden"},"status":"closed","day":"2026-11-23","opened_at":"2026-11-22T21:13:06.643Z","closed_at":"2026-11-22T21:13:06.714Z","float_minor":500000,"payments":250000,"refunds":0,"expected":{"cash":740000,"card":0,"transfer":0,"other":0},"counted":{"cash":740000,"card":0,"transfer":0,"other":0},"difference":{"cash":0,"card":0,"transfer":0,"other":0},"note":null,"handed_over_to":null}',1795381986714);
INSERT INTO idempotency_keys VALUES(5,'golden 6',X'718bbef7c59d3291a29c7ae2ddb083be23a4f55f5544d7fe2465338a0cd30914',201,'/api/v1/waitlist/1','{"id":1,"patient_id":2,"patient_name":"Ogay Antonina Stepanovna","patient_phone":"+998774353940","doctor_id":1,"doctor_name":"Ан Ульяна","service_id":null,"service_name":null,"from_day":"2026-11-23","to_day":"2026-12-02","from":null,"to":null,"note":null,"status":"waiting","offer":null,"appointment_id":null,"created_at":"2026-11-22T21:13:06.737Z","version":1}',1795381986737);
INSERT INTO idempotency_keys VALUES(5,'golden 7',X'739ccffb3c2d2a9d46ef379651d54350527998927a6ae0a3c2a64cc1ded71fa0',201,'/api/v1/series/1','{"series_id":1,"booked":[{"id":84,"patient_id":3,"patient_name":"Ten Vera Igorevna","patient_number":3,"patient_phone":"+998774353940","doctor_id":1,"doctor_name":"Ан Ульяна","room":"101","starts_at":"2026-11-23T05:00:00Z","ends_at":"2026-11-23T05:15:00Z","day":"2026-11-23","time":"10:00","duration_minutes":15,"service_ids":[],"reason":null,"status":"scheduled","series_id":1,"overridden":false,"override_reason":null,"ticket_id":null,"cancel_reason":null,"created_at":"2026-11-22T21:13:06.749Z","created_by":"Golden","version":1},{"id":85,"patient_id":3,"patient_name":"Ten Vera Igorevna","patient_number":3,"patient_phone":"+998774353940","doctor_id":1,"doctor_name":"Ан Ульяна","room":"101","starts_at":"2026-11-30T05:00:00Z","ends_at":"2026-11-30T05:15:00Z","day":"2026-11-30","time":"10:00","duration_minutes":15,"service_ids":[],"reason":null,"status":"scheduled","series_id":1,"overridden":false,"override_reason":null,"ticket_id":null,"cancel_reason":null,"created_at":"2026-11-22T21:13:06.749Z","created_by":"Golden","version":1},{"id":86,"patient_id":3,"patient_name":"Ten Vera Igorevna","patient_number":3,"patient_phone":"+998774353940","doctor_id":1,"doctor_name":"Ан Ульяна","room":"101","starts_at":"2026-12-07T05:00:00Z","ends_at":"2026-12-07T05:15:00Z","day":"2026-12-07","time":"10:00","duration_minutes":15,"service_ids":[],"reason":null,"status":"scheduled","series_id":1,"overridden":false,"override_reason":null,"ticket_id":null,"cancel_reason":null,"created_at":"2026-11-22T21:13:06.749Z","created_by":"Golden","version":1}],"not_booked":[]}',1795381986749);
INSERT INTO idempotency_keys VALUES(0,'golden 8',X'469900db0360501e45046eecc682d7588ceab0db80a00416c2fa38849e77cd0c',201,'/api/v1/benefits/1','{"id":1,"name":"Pensioner","percent":10,"services":[],"active":true,"version":1}',1795381986771);
INSERT INTO idempotency_keys VALUES(0,'golden 9',X'175fc09c5278e440d8536cebb33d393ba0324c828a7dd0eefab58b8fbf83091c',201,'/api/v1/exceptions/1','{"id":1,"doctor_id":2,"from_day":"2026-12-12","to_day":"2026-12-19","kind":"day_off","from":null,"to":null,"room_id":null,"room":null,"reason":"On leave","affected":[]}',1795381986795);
INSERT INTO idempotency_keys VALUES(0,'golden 10',X'3470f6fb200cc7bc888124c2d3d6b0acf1766779ac3904a4f89de4aa0fd8a7dc',201,'/api/v1/announcements/1','{"id":1,"code":"doctor_late","text":{"en":"The doctor is late","ru":"Врач задерживается","uz":"Shifokor kechikmoqda"},"doctor_id":null,"doctor_name":null,"created_at":"2026-11-22T21:13:06.822Z","until_at":"2026-11-22T21:28:06.822Z"}',1795381986822);
CREATE TABLE clinic (
    id           integer primary key check (id = 1),
    name         text    not null,
    time_zone    text    not null,  -- tz database, "Asia/Tashkent": decides what "today" is
    language     text    not null check (language in ('en', 'ru', 'uz')),
    currency     text    not null,  -- ISO 4217
    country_code text    not null,  -- of phones typed without one, "998"
    reach        text    not null check (reach in ('this_pc', 'clinic_network')),
    board_privacy text   not null default 'number'
                 check (board_privacy in ('number', 'initials', 'full')),
    created_at   integer not null,
    version      integer not null default 1
) strict;
INSERT INTO clinic VALUES(1,'Oq Terak','Asia/Tashkent','ru','UZS','998','this_pc','number',1795381985821,1);
CREATE TABLE users (
    id            integer primary key,
    username      text    not null collate nocase unique,
    display_name  text    not null,
    password_hash text    not null,  -- Argon2id; empty: cannot sign in with a password
    language      text    not null check (language in ('en', 'ru', 'uz')),
    disabled      integer not null default 0 check (disabled in (0, 1)),
    last_login_at integer,
    created_at    integer not null,
    version       integer not null default 1
) strict;
INSERT INTO users VALUES(1,'admin','Administrator','$argon2id$v=19$m=65536,t=2,p=1$pbh0hnsQQJNCpu3/NdTqbw$LeC2R3HdYUE8GAhoYSHCOlOS+n+k/WkZkJ6GH4UQQrI','ru',0,NULL,1795381985821,1);
INSERT INTO users VALUES(2,'dilnoza','Dilnoza Karimova','$argon2id$v=19$m=65536,t=2,p=1$yEXlrCExJH4rHmILSmcEWg$fT78Tq3AYpPYTGpJa9IFjHH622Wk7u8dFMdLuueewLQ','ru',0,NULL,1795381985821,1);
INSERT INTO users VALUES(3,'doctor','Ан Ульяна','$argon2id$v=19$m=65536,t=2,p=1$KtkkIL6sXcEsq+lvxs8gzQ$z9+mwCKmKyz6NY7v4oQFTEqyv/fOgMPQiYMGw7wbc3E','ru',0,NULL,1795381985821,1);
INSERT INTO users VALUES(4,'cashier','Nigora Saidova','$argon2id$v=19$m=65536,t=2,p=1$9Yvn9/7+FAB5uDHpY7Ftmw$zZRSn9HRA8S4uYiNIhCU2YKtxAQ7da2JmClh2g9f0DU','ru',0,NULL,1795381985821,1);
INSERT INTO users VALUES(5,'golden','Golden','$argon2id$v=19$m=65536,t=2,p=1$uKjDcG+8xeXyYId9qlCwTQ$40fLrGaDEjpHbLjh4bAKYqDArS5ocPpj7cMb7DbklOc','ru',0,1795381986619,1795381986229,1);
CREATE TABLE user_roles (
    user_id integer not null
            references users (id) on delete cascade,  -- a role is nothing without its user
    role    text    not null
            check (role in ('admin', 'registrar', 'doctor', 'cashier', 'lab', 'display')),
    primary key (user_id, role)
) strict, without rowid;
INSERT INTO user_roles VALUES(1,'admin');
INSERT INTO user_roles VALUES(2,'registrar');
INSERT INTO user_roles VALUES(3,'doctor');
INSERT INTO user_roles VALUES(4,'cashier');
INSERT INTO user_roles VALUES(5,'cashier');
INSERT INTO user_roles VALUES(5,'registrar');
CREATE TABLE sessions (
    id            integer primary key,
    user_id       integer not null
                  references users (id) on delete cascade,  -- a session is nothing without its user
    token_digest  blob    not null unique,
    device_digest blob,               -- of the browser's device cookie: who shares this browser
    pin_digest    blob,               -- keyed; belongs to this session alone
    pin_failures  integer not null default 0,
    locked_at     integer,            -- answers only to unlock and sign-out
    created_at    integer not null,
    last_seen_at  integer not null,
    expires_at    integer not null,
    ended_at      integer,
    remote        text    not null,
    user_agent    text    not null
) strict;
INSERT INTO sessions VALUES(1,5,X'86305c22c918c3762d5276885e2829238c07b48550614b55e7572f61770d3fc0',NULL,NULL,0,NULL,1795381986619,1795381986619,1795425186619,NULL,'','curl/7.88.1');
CREATE TABLE login_failures (
    source     blob    primary key,
    failures   integer not null,
    wait_until integer not null,  -- guesses before this moment are not judged
    last_at    integer not null
) strict;
INSERT INTO login_failures VALUES(X'6fa3ea03d20e92587f7de86802a2420ab842e0e43b4e958a37e0d6c8b10b333f',1,1795381986838,1795381986838);
INSERT INTO login_failures VALUES(X'68f9e4a59b67f15c301a06090cf21282f9e7c765d715c8ce44bb70ccc3cc186b',1,1795381986838,1795381986838);
CREATE TABLE patients (
    id                  integer primary key,
    number              integer not null unique,  -- on the card; 1, 2, 3 ... never used twice
    last_name           text    not null,
    first_name          text    not null,
    middle_name         text,
    birth_date          text,     -- "1988-03-14", or "1988" where only the year is known
    sex                 text    not null check (sex in ('female', 'male', 'other', 'unknown')),
    phones              text    not null default '[]',  -- JSON list of E.164; the first is to call
    address             text,
    document            text,
    language            text    check (language in ('en', 'ru', 'uz')),
    emergency_contact   text,
    -- Three looks on the screen: known (red), none known (grey), not asked (amber).
    allergy_status      text    not null
                        check (allergy_status in ('known', 'none_known', 'not_asked')),
    notes               text,
    consent_to_messages integer not null check (consent_to_messages in (0, 1)),
    archived            integer not null default 0 check (archived in (0, 1)),
    last_visit_at       integer,  -- kept by visits and queue, so that lists need no join
    -- What patient_names was made from: " karimov ali valiyevich 19880314", folded
    -- (core/folding.h), each word with a blank before it: so " ali" finds words that begin so.
    search_words        text    not null,
    source_id           text,  -- the id in the system it was imported from
    created_at          integer not null,
    version             integer not null default 1
) strict;
INSERT INTO patients VALUES(1,1,'Ten','Igor','Denisovich','1976-04-16','male','["+998778445104"]','Yakkasaroy tumani, Bogʻishamol koʻchasi, 31-uy','AC0478626','ru',NULL,'none_known',NULL,0,0,1795378738112,' ten igor denisovich 19760416',NULL,1737517528289,1);
INSERT INTO patients VALUES(2,2,'Ogay','Antonina','Stepanovna','1979-03-06','female','["+998774353940"]','Yakkasaroy tumani, Bogʻishamol koʻchasi, 31-uy','AE5932741','ru',NULL,'none_known',NULL,0,0,1795377433623,' ogai antonina stepanovna 19790306',NULL,1742798691236,1);
INSERT INTO patients VALUES(3,3,'Ten','Vera','Igorevna','2016-12-20','female','["+998774353940"]','Yakkasaroy tumani, Bogʻishamol koʻchasi, 31-uy','I-TO 5106982','ru','Ten Igor, +998778445104','none_known',NULL,0,0,1795376850568,' ten vera igorevna 20161220',NULL,1748072718854,1);
INSERT INTO patients VALUES(4,4,'Ten','Alina','Igorevna','2014-02-07','female','["+998774353940"]','Yakkasaroy tumani, Bogʻishamol koʻchasi, 31-uy',NULL,'ru',NULL,'none_known',NULL,0,0,1795377483638,' ten alina igorevna 20140207',NULL,1753351800000,1);
INSERT INTO patients VALUES(5,5,'Ten','Larisa','Igorevna','1956-10-08','female','["+998774353940"]','Yakkasaroy tumani, Bogʻishamol koʻchasi, 31-uy','AD1884127','ru','Ten Igor, +998778445104','none_known',NULL,0,0,1758604500000,' ten larisa igorevna 19561008',NULL,1758604200000,1);
INSERT INTO patients VALUES(6,6,'Сергеев','Игорь','Леонидович','1984-02-04','male','["+998956790042"]','Мирабад, квартал 17, д. 52, кв. 36','AE1932121','ru',NULL,'none_known',NULL,0,0,NULL,' sergev igor leonidovich 19840204',NULL,1763806493841,1);
INSERT INTO patients VALUES(7,7,'Sergeyeva','Yelena','Eduardovna','1987-05-23','female','["+998971448435"]','Мирабад, квартал 17, д. 52, кв. 36','AE6475222','ru',NULL,'none_known',NULL,0,0,1795380242190,' sergeva elena eduardovna 19870523',NULL,1769070062261,1);
INSERT INTO patients VALUES(8,8,'Сергеев','Сергей','Игоревич','2012-12-16','male','["+998971448435"]','Мирабад, квартал 17, д. 52, кв. 36',NULL,'ru','Сергеев Игорь, +998956790042','not_asked',NULL,0,0,1795379058523,' sergev sergei igorevich 20121216',NULL,1774337899059,1);
INSERT INTO patients VALUES(9,9,'Сергеева','Яна','Владимировна','1960-11-14','female','["+998971448435"]','Мирабад, квартал 17, д. 52, кв. 36','AD1568163','ru','Сергеев Игорь, +998956790042','known',NULL,0,0,1795376457259,' sergeva yana vladimirovna 19601114',NULL,1779514028027,1);
INSERT INTO patients VALUES(10,10,'Sharipov','Azat','Azatovich','1966-06-19','male','["+998918355656"]','Mirobod tumani, Osiyo koʻchasi, 94-uy',NULL,'ru',NULL,'not_asked',NULL,0,0,NULL,' sharipov azat azatovich 19660619',NULL,1784887072713,1);
INSERT INTO patients VALUES(11,11,'Turdiyeva','Muhabbat','Abrorovna','1962-03-19','female','["+998934432151"]','Mirzo Ulug''bek tumani, 10-mavze, 120-uy, 54-xonadon',NULL,'uz',NULL,'not_asked',NULL,0,0,1790136900000,' turdieva muhabat abrorovna 19620319',NULL,1790136600000,1);
INSERT INTO patients VALUES(12,12,'Жўраев','Юсуф','Ботирович','1958-12-11','male','["+998958344288"]','Бектемир, ул. Катартал, д. 26, кв. 33','AA8464576','uz',NULL,'known',NULL,0,0,1795379602841,' joraev yusuf botirovich 19581211',NULL,1795235100000,1);
INSERT INTO patients VALUES(13,13,'Simulator','b050a897',NULL,NULL,'unknown','[]',NULL,NULL,NULL,NULL,'not_asked',NULL,0,0,1795381987237,' simulator b050a897',NULL,1795381987062,1);
INSERT INTO patients VALUES(14,14,'Simulator','2827078a',NULL,NULL,'unknown','[]',NULL,NULL,NULL,NULL,'not_asked',NULL,0,0,NULL,' simulator 2827078a',NULL,1795381987270,1);
INSERT INTO patients VALUES(15,15,'Simulator','8d93dfe3',NULL,NULL,'unknown','[]',NULL,NULL,NULL,NULL,'not_asked',NULL,0,0,NULL,' simulator 8d93dfe3',NULL,1795381987337,1);
CREATE TABLE patient_allergies (
    patient_id integer not null
               references patients (id) on delete cascade,  -- part of the patient
    position   integer not null,
    substance  text    not null,
    reaction   text,
    severity   text    not null check (severity in ('mild', 'moderate', 'severe', 'unknown')),
    primary key (patient_id, position)
) strict, without rowid;
INSERT INTO patient_allergies VALUES(9,0,'Пенициллин',NULL,'moderate');
INSERT INTO patient_allergies VALUES(12,0,'Penitsillin','toshma','moderate');
CREATE TABLE patient_conditions (
    patient_id integer not null
               references patients (id) on delete cascade,  -- part of the patient
    position   integer not null,
    condition  text    not null,
    primary key (patient_id, position)
) strict, without rowid;
INSERT INTO patient_conditions VALUES(1,0,'Бронхиальная астма');
INSERT INTO patient_conditions VALUES(1,1,'Аллергический ринит');
INSERT INTO patient_conditions VALUES(5,0,'Хронический гастрит');
INSERT INTO patient_conditions VALUES(6,0,'Аллергический ринит');
INSERT INTO patient_conditions VALUES(9,0,'Ишемическая болезнь сердца');
INSERT INTO patient_conditions VALUES(10,0,'Артериальная гипертензия');
INSERT INTO patient_conditions VALUES(10,1,'Гонартроз');
INSERT INTO patient_conditions VALUES(11,0,'Arterial gipertoniya');
INSERT INTO patient_conditions VALUES(12,0,'Arterial gipertoniya');
CREATE TABLE patient_names (
    place      integer not null,  -- 0: word is of the last name, which is what most people type
    word       text    not null,
    next       text    not null,  -- first four letters of another word, or the birth year, or ''
    patient_id integer not null,
    primary key (place, word, next, patient_id)
) strict, without rowid;
INSERT INTO patient_names VALUES(0,'joraev','1958',12);
INSERT INTO patient_names VALUES(0,'joraev','boti',12);
INSERT INTO patient_names VALUES(0,'joraev','yusu',12);
INSERT INTO patient_names VALUES(0,'ogai','1979',2);
INSERT INTO patient_names VALUES(0,'ogai','anto',2);
INSERT INTO patient_names VALUES(0,'ogai','step',2);
INSERT INTO patient_names VALUES(0,'sergev','1984',6);
INSERT INTO patient_names VALUES(0,'sergev','2012',8);
INSERT INTO patient_names VALUES(0,'sergev','igor',6);
INSERT INTO patient_names VALUES(0,'sergev','igor',8);
INSERT INTO patient_names VALUES(0,'sergev','leon',6);
INSERT INTO patient_names VALUES(0,'sergev','serg',8);
INSERT INTO patient_names VALUES(0,'sergeva','1960',9);
INSERT INTO patient_names VALUES(0,'sergeva','1987',7);
INSERT INTO patient_names VALUES(0,'sergeva','edua',7);
INSERT INTO patient_names VALUES(0,'sergeva','elen',7);
INSERT INTO patient_names VALUES(0,'sergeva','vlad',9);
INSERT INTO patient_names VALUES(0,'sergeva','yana',9);
INSERT INTO patient_names VALUES(0,'sharipov','1966',10);
INSERT INTO patient_names VALUES(0,'sharipov','azat',10);
INSERT INTO patient_names VALUES(0,'simulator','2827',14);
INSERT INTO patient_names VALUES(0,'simulator','8d93',15);
INSERT INTO patient_names VALUES(0,'simulator','b050',13);
INSERT INTO patient_names VALUES(0,'ten','1956',5);
INSERT INTO patient_names VALUES(0,'ten','1976',1);
INSERT INTO patient_names VALUES(0,'ten','2014',4);
INSERT INTO patient_names VALUES(0,'ten','2016',3);
INSERT INTO patient_names VALUES(0,'ten','alin',4);
INSERT INTO patient_names VALUES(0,'ten','deni',1);
INSERT INTO patient_names VALUES(0,'ten','igor',1);
INSERT INTO patient_names VALUES(0,'ten','igor',3);
INSERT INTO patient_names VALUES(0,'ten','igor',4);
INSERT INTO patient_names VALUES(0,'ten','igor',5);
INSERT INTO patient_names VALUES(0,'ten','lari',5);
INSERT INTO patient_names VALUES(0,'ten','vera',3);
INSERT INTO patient_names VALUES(0,'turdieva','1962',11);
INSERT INTO patient_names VALUES(0,'turdieva','abro',11);
INSERT INTO patient_names VALUES(0,'turdieva','muha',11);
INSERT INTO patient_names VALUES(1,'2827078a','simu',14);
INSERT INTO patient_names VALUES(1,'8d93dfe3','simu',15);
INSERT INTO patient_names VALUES(1,'abrorovna','1962',11);
INSERT INTO patient_names VALUES(1,'abrorovna','muha',11);
INSERT INTO patient_names VALUES(1,'abrorovna','turd',11);
INSERT INTO patient_names VALUES(1,'alina','2014',4);
INSERT INTO patient_names VALUES(1,'alina','igor',4);
INSERT INTO patient_names VALUES(1,'alina','ten',4);
INSERT INTO patient_names VALUES(1,'antonina','1979',2);
INSERT INTO patient_names VALUES(1,'antonina','ogai',2);
INSERT INTO patient_names VALUES(1,'antonina','step',2);
INSERT INTO patient_names VALUES(1,'azat','1966',10);
INSERT INTO patient_names VALUES(1,'azat','azat',10);
INSERT INTO patient_names VALUES(1,'azat','shar',10);
INSERT INTO patient_names VALUES(1,'azatovich','1966',10);
INSERT INTO patient_names VALUES(1,'azatovich','azat',10);
INSERT INTO patient_names VALUES(1,'azatovich','shar',10);
INSERT INTO patient_names VALUES(1,'b050a897','simu',13);
INSERT INTO patient_names VALUES(1,'botirovich','1958',12);
INSERT INTO patient_names VALUES(1,'botirovich','jora',12);
INSERT INTO patient_names VALUES(1,'botirovich','yusu',12);
INSERT INTO patient_names VALUES(1,'denisovich','1976',1);
INSERT INTO patient_names VALUES(1,'denisovich','igor',1);
INSERT INTO patient_names VALUES(1,'denisovich','ten',1);
INSERT INTO patient_names VALUES(1,'eduardovna','1987',7);
INSERT INTO patient_names VALUES(1,'eduardovna','elen',7);
INSERT INTO patient_names VALUES(1,'eduardovna','serg',7);
INSERT INTO patient_names VALUES(1,'elena','1987',7);
INSERT INTO patient_names VALUES(1,'elena','edua',7);
INSERT INTO patient_names VALUES(1,'elena','serg',7);
INSERT INTO patient_names VALUES(1,'igor','1976',1);
INSERT INTO patient_names VALUES(1,'igor','1984',6);
INSERT INTO patient_names VALUES(1,'igor','deni',1);
INSERT INTO patient_names VALUES(1,'igor','leon',6);
INSERT INTO patient_names VALUES(1,'igor','serg',6);
INSERT INTO patient_names VALUES(1,'igor','ten',1);
INSERT INTO patient_names VALUES(1,'igorevich','2012',8);
INSERT INTO patient_names VALUES(1,'igorevich','serg',8);
INSERT INTO patient_names VALUES(1,'igorevna','1956',5);
INSERT INTO patient_names VALUES(1,'igorevna','2014',4);
INSERT INTO patient_names VALUES(1,'igorevna','2016',3);
INSERT INTO patient_names VALUES(1,'igorevna','alin',4);
INSERT INTO patient_names VALUES(1,'igorevna','lari',5);
INSERT INTO patient_names VALUES(1,'igorevna','ten',3);
INSERT INTO patient_names VALUES(1,'igorevna','ten',4);
INSERT INTO patient_names VALUES(1,'igorevna','ten',5);
INSERT INTO patient_names VALUES(1,'igorevna','vera',3);
INSERT INTO patient_names VALUES(1,'larisa','1956',5);
INSERT INTO patient_names VALUES(1,'larisa','igor',5);
INSERT INTO patient_names VALUES(1,'larisa','ten',5);
INSERT INTO patient_names VALUES(1,'leonidovich','1984',6);
INSERT INTO patient_names VALUES(1,'leonidovich','igor',6);
INSERT INTO patient_names VALUES(1,'leonidovich','serg',6);
INSERT INTO patient_names VALUES(1,'muhabat','1962',11);
INSERT INTO patient_names VALUES(1,'muhabat','abro',11);
INSERT INTO patient_names VALUES(1,'muhabat','turd',11);
INSERT INTO patient_names VALUES(1,'sergei','2012',8);
INSERT INTO patient_names VALUES(1,'sergei','igor',8);
INSERT INTO patient_names VALUES(1,'sergei','serg',8);
INSERT INTO patient_names VALUES(1,'stepanovna','1979',2);
INSERT INTO patient_names VALUES(1,'stepanovna','anto',2);
INSERT INTO patient_names VALUES(1,'stepanovna','ogai',2);
INSERT INTO patient_names VALUES(1,'vera','2016',3);
INSERT INTO patient_names VALUES(1,'vera','igor',3);
INSERT INTO patient_names VALUES(1,'vera','ten',3);
INSERT INTO patient_names VALUES(1,'vladimirovna','1960',9);
INSERT INTO patient_names VALUES(1,'vladimirovna','serg',9);
INSERT INTO patient_names VALUES(1,'vladimirovna','yana',9);
INSERT INTO patient_names VALUES(1,'yana','1960',9);
INSERT INTO patient_names VALUES(1,'yana','serg',9);
INSERT INTO patient_names VALUES(1,'yana','vlad',9);
INSERT INTO patient_names VALUES(1,'yusuf','1958',12);
INSERT INTO patient_names VALUES(1,'yusuf','boti',12);
INSERT INTO patient_names VALUES(1,'yusuf','jora',12);
CREATE TABLE patient_phones (
    digits     text    not null,  -- "+901234567" for the whole, then "01234567" ... "567"
    patient_id integer not null,
    primary key (digits, patient_id)
) strict, without rowid;
INSERT INTO patient_phones VALUES('+774353940',2);
INSERT INTO patient_phones VALUES('+774353940',3);
INSERT INTO patient_phones VALUES('+774353940',4);
INSERT INTO patient_phones VALUES('+774353940',5);
INSERT INTO patient_phones VALUES('+778445104',1);
INSERT INTO patient_phones VALUES('+918355656',10);
INSERT INTO patient_phones VALUES('+934432151',11);
INSERT INTO patient_phones VALUES('+956790042',6);
INSERT INTO patient_phones VALUES('+958344288',12);
INSERT INTO patient_phones VALUES('+971448435',7);
INSERT INTO patient_phones VALUES('+971448435',8);
INSERT INTO patient_phones VALUES('+971448435',9);
INSERT INTO patient_phones VALUES('0042',6);
INSERT INTO patient_phones VALUES('042',6);
INSERT INTO patient_phones VALUES('104',1);
INSERT INTO patient_phones VALUES('1448435',7);
INSERT INTO patient_phones VALUES('1448435',8);
INSERT INTO patient_phones VALUES('1448435',9);
INSERT INTO patient_phones VALUES('151',11);
INSERT INTO patient_phones VALUES('18355656',10);
INSERT INTO patient_phones VALUES('2151',11);
INSERT INTO patient_phones VALUES('288',12);
INSERT INTO patient_phones VALUES('32151',11);
INSERT INTO patient_phones VALUES('344288',12);
INSERT INTO patient_phones VALUES('34432151',11);
INSERT INTO patient_phones VALUES('353940',2);
INSERT INTO patient_phones VALUES('353940',3);
INSERT INTO patient_phones VALUES('353940',4);
INSERT INTO patient_phones VALUES('353940',5);
INSERT INTO patient_phones VALUES('355656',10);
INSERT INTO patient_phones VALUES('3940',2);
INSERT INTO patient_phones VALUES('3940',3);
INSERT INTO patient_phones VALUES('3940',4);
INSERT INTO patient_phones VALUES('3940',5);
INSERT INTO patient_phones VALUES('4288',12);
INSERT INTO patient_phones VALUES('432151',11);
INSERT INTO patient_phones VALUES('435',7);
INSERT INTO patient_phones VALUES('435',8);
INSERT INTO patient_phones VALUES('435',9);
INSERT INTO patient_phones VALUES('4353940',2);
INSERT INTO patient_phones VALUES('4353940',3);
INSERT INTO patient_phones VALUES('4353940',4);
INSERT INTO patient_phones VALUES('4353940',5);
INSERT INTO patient_phones VALUES('44288',12);
INSERT INTO patient_phones VALUES('4432151',11);
INSERT INTO patient_phones VALUES('445104',1);
INSERT INTO patient_phones VALUES('448435',7);
INSERT INTO patient_phones VALUES('448435',8);
INSERT INTO patient_phones VALUES('448435',9);
INSERT INTO patient_phones VALUES('45104',1);
INSERT INTO patient_phones VALUES('48435',7);
INSERT INTO patient_phones VALUES('48435',8);
INSERT INTO patient_phones VALUES('48435',9);
INSERT INTO patient_phones VALUES('5104',1);
INSERT INTO patient_phones VALUES('53940',2);
INSERT INTO patient_phones VALUES('53940',3);
INSERT INTO patient_phones VALUES('53940',4);
INSERT INTO patient_phones VALUES('53940',5);
INSERT INTO patient_phones VALUES('55656',10);
INSERT INTO patient_phones VALUES('5656',10);
INSERT INTO patient_phones VALUES('56790042',6);
INSERT INTO patient_phones VALUES('58344288',12);
INSERT INTO patient_phones VALUES('656',10);
INSERT INTO patient_phones VALUES('6790042',6);
INSERT INTO patient_phones VALUES('71448435',7);
INSERT INTO patient_phones VALUES('71448435',8);
INSERT INTO patient_phones VALUES('71448435',9);
INSERT INTO patient_phones VALUES('74353940',2);
INSERT INTO patient_phones VALUES('74353940',3);
INSERT INTO patient_phones VALUES('74353940',4);
INSERT INTO patient_phones VALUES('74353940',5);
INSERT INTO patient_phones VALUES('78445104',1);
INSERT INTO patient_phones VALUES('790042',6);
INSERT INTO patient_phones VALUES('8344288',12);
INSERT INTO patient_phones VALUES('8355656',10);
INSERT INTO patient_phones VALUES('8435',7);
INSERT INTO patient_phones VALUES('8435',8);
INSERT INTO patient_phones VALUES('8435',9);
INSERT INTO patient_phones VALUES('8445104',1);
INSERT INTO patient_phones VALUES('90042',6);
INSERT INTO patient_phones VALUES('940',2);
INSERT INTO patient_phones VALUES('940',3);
INSERT INTO patient_phones VALUES('940',4);
INSERT INTO patient_phones VALUES('940',5);
CREATE TABLE departments (
    id        integer primary key,
    name      text    not null collate nocase unique,
    archived  integer not null default 0 check (archived in (0, 1)),
    source_id text    unique,  -- the id in the system it was imported from
    version   integer not null default 1
) strict;
INSERT INTO departments VALUES(1,'Терапия',0,NULL,1);
INSERT INTO departments VALUES(2,'Педиатрия',0,NULL,1);
INSERT INTO departments VALUES(3,'Кардиология',0,NULL,1);
INSERT INTO departments VALUES(4,'Гинекология',0,NULL,1);
INSERT INTO departments VALUES(5,'Диагностика',0,NULL,1);
INSERT INTO departments VALUES(6,'Simulation b050a897',0,NULL,1);
INSERT INTO departments VALUES(7,'Simulation 2827078a',0,NULL,1);
INSERT INTO departments VALUES(8,'Simulation 8d93dfe3',0,NULL,1);
CREATE TABLE rooms (
    id            integer primary key,
    name          text    not null collate nocase unique,
    department_id integer references departments (id) on delete restrict,  -- archive it instead
    archived      integer not null default 0 check (archived in (0, 1)),
    version       integer not null default 1
) strict;
INSERT INTO rooms VALUES(1,'101',1,0,1);
INSERT INTO rooms VALUES(2,'201',2,0,1);
INSERT INTO rooms VALUES(3,'301',3,0,1);
INSERT INTO rooms VALUES(4,'302',4,0,1);
INSERT INTO rooms VALUES(5,'105',5,0,1);
INSERT INTO rooms VALUES(6,'102',1,0,1);
INSERT INTO rooms VALUES(7,'103',1,0,1);
CREATE TABLE doctors (
    id                  integer primary key,
    last_name           text    not null,
    first_name          text    not null,
    middle_name         text,
    specialty           text    not null,
    department_id       integer not null
                        references departments (id) on delete restrict,  -- archive it instead
    room_id             integer references rooms (id) on delete set null,  -- may work without
    user_id             integer unique
                        references users (id) on delete set null,  -- may not sign in at all
    slot_minutes        integer not null check (slot_minutes between 5 and 240),
    colour              text    not null,      -- "#0a7686", in the schedule
    first_ticket_number integer not null check (first_ticket_number between 1 and 9999),
    archived            integer not null default 0 check (archived in (0, 1)),
    source_id           text    unique,
    version             integer not null default 1
) strict;
INSERT INTO doctors VALUES(1,'Ан','Ульяна','Валерьевна','Терапевт',1,1,3,15,'#1a5bb8',101,0,NULL,2);
INSERT INTO doctors VALUES(2,'Исломов','Иброҳим','Азаматович','Педиатр',2,2,NULL,15,'#126537',201,0,NULL,1);
INSERT INTO doctors VALUES(3,'Файзиев','Улуғбек','Дониёрович','Кардиолог',3,3,NULL,20,'#74379a',301,0,NULL,1);
INSERT INTO doctors VALUES(4,'Тихонова','Алина','Константиновна','Гинеколог',4,4,NULL,20,'#835000',401,0,NULL,1);
INSERT INTO doctors VALUES(5,'Тожиев','Камол','Жавоҳирович','Врач УЗИ',5,5,NULL,15,'#9b3a1f',501,0,NULL,1);
INSERT INTO doctors VALUES(6,'Сатторов','Аброр','Элдорович','Терапевт',1,6,NULL,15,'#0a7686',601,0,NULL,1);
INSERT INTO doctors VALUES(7,'Раҳмонова','Нилуфар','Зоҳидовна','Невролог',1,7,NULL,20,'#515f78',701,0,NULL,1);
INSERT INTO doctors VALUES(8,'Simulator','b050a897',NULL,'none',6,NULL,NULL,15,'#a81560',1,0,NULL,1);
INSERT INTO doctors VALUES(9,'Simulator','2827078a',NULL,'none',7,NULL,NULL,15,'#1a5bb8',1,0,NULL,1);
INSERT INTO doctors VALUES(10,'Simulator','8d93dfe3',NULL,'none',8,NULL,NULL,15,'#126537',1,0,NULL,1);
CREATE TABLE services (
    id               integer primary key,
    code             text    not null collate nocase unique,
    name             text    not null,
    name_ru          text,
    name_uz          text,
    department_id    integer references departments (id) on delete restrict,  -- archive it instead
    duration_minutes integer not null check (duration_minutes between 1 and 1440),
    requires_doctor  integer not null check (requires_doctor in (0, 1)),
    archived         integer not null default 0 check (archived in (0, 1)),
    version          integer not null default 1
) strict;
INSERT INTO services VALUES(1,'T01','GP, first visit','Терапевт, первичный приём','Terapevt, birinchi qabul',1,20,1,0,1);
INSERT INTO services VALUES(2,'P01','Paediatrician, first visit','Педиатр, первичный приём','Pediatr, birinchi qabul',2,20,1,0,1);
INSERT INTO services VALUES(3,'K01','Cardiologist, first visit','Кардиолог, первичный приём','Kardiolog, birinchi qabul',3,30,1,0,1);
INSERT INTO services VALUES(4,'G01','Gynaecologist, first visit','Гинеколог, первичный приём','Ginekolog, birinchi qabul',4,30,1,0,1);
INSERT INTO services VALUES(5,'U01','Abdominal ultrasound','УЗИ брюшной полости','Qorin boʻshligʻi UTT',5,20,1,0,1);
INSERT INTO services VALUES(6,'N01','Neurologist, first visit','Невролог, первичный приём','Nevrolog, birinchi qabul',1,30,1,0,1);
INSERT INTO services VALUES(7,'T02','GP, follow-up','Терапевт, повторный приём','Terapevt, takroriy qabul',1,15,1,0,1);
INSERT INTO services VALUES(8,'P02','Paediatrician, follow-up','Педиатр, повторный приём','Pediatr, takroriy qabul',2,15,1,0,1);
INSERT INTO services VALUES(9,'K02','Cardiologist, follow-up','Кардиолог, повторный приём','Kardiolog, takroriy qabul',3,20,1,0,1);
INSERT INTO services VALUES(10,'G02','Gynaecologist, follow-up','Гинеколог, повторный приём','Ginekolog, takroriy qabul',4,20,1,0,1);
INSERT INTO services VALUES(11,'N02','Neurologist, follow-up','Невролог, повторный приём','Nevrolog, takroriy qabul',1,20,1,0,1);
INSERT INTO services VALUES(12,'U02','Pelvic ultrasound','УЗИ органов малого таза','Kichik chanoq UTT',5,20,1,0,1);
INSERT INTO services VALUES(13,'U03','Thyroid ultrasound','УЗИ щитовидной железы','Qalqonsimon bez UTT',5,15,1,0,1);
INSERT INTO services VALUES(14,'U04','Echocardiography','Эхокардиография','Exokardiografiya',5,30,1,0,1);
INSERT INTO services VALUES(15,'K03','ECG','ЭКГ','EKG',3,10,0,0,1);
INSERT INTO services VALUES(16,'K04','24-hour ECG (Holter)','Холтер-ЭКГ, сутки','Xolter, bir sutka',3,20,0,0,1);
INSERT INTO services VALUES(17,'K05','24-hour blood pressure','Суточное давление (СМАД)','Sutkalik qon bosimi',3,15,0,0,1);
INSERT INTO services VALUES(18,'G03','Smear and cytology','Мазок и цитология','Surtma va sitologiya',4,15,1,0,1);
INSERT INTO services VALUES(19,'P03','Vaccination, without vaccine','Прививка, без вакцины','Emlash, vaksinasiz',2,15,0,0,1);
INSERT INTO services VALUES(20,'L01','Complete blood count','Общий анализ крови','Umumiy qon tahlili',5,5,0,0,1);
INSERT INTO services VALUES(21,'L02','Urinalysis','Общий анализ мочи','Umumiy siydik tahlili',5,5,0,0,1);
INSERT INTO services VALUES(22,'L03','Blood glucose','Глюкоза крови','Qondagi glyukoza',5,5,0,0,1);
INSERT INTO services VALUES(23,'L04','Biochemistry, 8 values','Биохимия, 8 показателей','Biokimyo, 8 koʻrsatkich',5,5,0,0,1);
INSERT INTO services VALUES(24,'L05','TSH','ТТГ','TTG',5,5,0,0,1);
INSERT INTO services VALUES(25,'T03','Injection','Инъекция','Inyeksiya',1,10,0,0,1);
INSERT INTO services VALUES(26,'SIM-b050a897','Simulated service',NULL,NULL,NULL,15,0,0,1);
INSERT INTO services VALUES(27,'SIM-2827078a','Simulated service',NULL,NULL,NULL,15,0,0,1);
INSERT INTO services VALUES(28,'SIM-8d93dfe3','Simulated service',NULL,NULL,NULL,15,0,0,1);
CREATE TABLE service_prices (
    service_id  integer not null
                references services (id) on delete cascade,  -- a price is nothing without it
    valid_from  text    not null,  -- day in the clinic's zone
    price_minor integer not null check (price_minor >= 0),
    primary key (service_id, valid_from)
) strict, without rowid;
INSERT INTO service_prices VALUES(1,'2026-11-23',12000000);
INSERT INTO service_prices VALUES(2,'2026-11-23',11000000);
INSERT INTO service_prices VALUES(3,'2026-11-23',18000000);
INSERT INTO service_prices VALUES(4,'2026-11-23',16000000);
INSERT INTO service_prices VALUES(5,'2026-11-23',14000000);
INSERT INTO service_prices VALUES(6,'2026-11-23',17000000);
INSERT INTO service_prices VALUES(7,'2026-11-23',8000000);
INSERT INTO service_prices VALUES(8,'2026-11-23',7500000);
INSERT INTO service_prices VALUES(9,'2026-11-23',12000000);
INSERT INTO service_prices VALUES(10,'2026-11-23',11000000);
INSERT INTO service_prices VALUES(11,'2026-11-23',12000000);
INSERT INTO service_prices VALUES(12,'2026-11-23',13000000);
INSERT INTO service_prices VALUES(13,'2026-11-23',12000000);
INSERT INTO service_prices VALUES(14,'2026-11-23',22000000);
INSERT INTO service_prices VALUES(15,'2026-11-23',6000000);
INSERT INTO service_prices VALUES(16,'2026-11-23',35000000);
INSERT INTO service_prices VALUES(17,'2026-11-23',28000000);
INSERT INTO service_prices VALUES(18,'2026-11-23',9000000);
INSERT INTO service_prices VALUES(19,'2026-11-23',5000000);
INSERT INTO service_prices VALUES(20,'2026-11-23',4500000);
INSERT INTO service_prices VALUES(21,'2026-11-23',3500000);
INSERT INTO service_prices VALUES(22,'2026-11-23',3000000);
INSERT INTO service_prices VALUES(23,'2026-11-23',16000000);
INSERT INTO service_prices VALUES(24,'2026-11-23',9500000);
INSERT INTO service_prices VALUES(25,'2026-11-23',2500000);
INSERT INTO service_prices VALUES(26,'2026-11-23',15000000);
INSERT INTO service_prices VALUES(27,'2026-11-23',15000000);
INSERT INTO service_prices VALUES(28,'2026-11-23',15000000);
CREATE TABLE queues (
    doctor_id   integer not null
                references doctors (id) on delete restrict,  -- archive the doctor instead
    day         text    not null,  -- in the clinic's zone
    next_number integer not null,
    primary key (doctor_id, day)
) strict, without rowid;
INSERT INTO queues VALUES(1,'2026-11-23',116);
INSERT INTO queues VALUES(2,'2026-11-23',214);
INSERT INTO queues VALUES(3,'2026-11-23',317);
INSERT INTO queues VALUES(4,'2026-11-23',424);
INSERT INTO queues VALUES(5,'2026-11-23',523);
INSERT INTO queues VALUES(6,'2026-11-23',617);
INSERT INTO queues VALUES(7,'2026-11-23',717);
INSERT INTO queues VALUES(8,'2026-11-23',2);
CREATE TABLE tickets (
    id             integer primary key,
    doctor_id      integer not null  -- who sees the patient: in a shared line, who called last
                   references doctors (id) on delete restrict,  -- archive the doctor instead
    line_id        integer not null  -- under whose numbers it was given: the doctor's, or leader's
                   references doctors (id) on delete restrict,  -- archive the doctor instead
    day            text    not null,
    number         integer not null,
    patient_id     integer references patients (id) on delete restrict,  -- archive instead
    patient_name   text,     -- of someone not on file
    service_id     integer references services (id) on delete restrict,  -- archive instead
    appointment_id integer
                   references appointments (id) on delete set null,  -- the ticket was given anyway
    appointment_at integer,  -- when that appointment was to begin; never changes after the arrival
    room_id        integer references rooms (id) on delete set null,  -- another door than usual
    room           text,     -- the door they were called to
    priority       text    not null
                   check (priority in ('urgent', 'returned', 'appointment', 'normal')),
    status         text    not null
                   check (status in ('waiting', 'called', 'in_room', 'paused', 'done', 'no_show',
                                     'transferred', 'cancelled')),
    calls          integer not null default 0,  -- how often it was called, recalls included
    created_at     integer not null,
    arrived_at     integer not null,  -- decides fairness; kept when the ticket moves
    called_at      integer,           -- the last call
    started_at     integer,           -- inside since, after the last call
    seen_at        integer,           -- first inside; stays when they are sent to tests and back
    finished_at    integer,
    paused_at      integer,           -- away for tests since
    resume_note    text,              -- what they were sent for
    from_ticket_id integer references tickets (id) on delete set null,  -- transferred from there
    to_ticket_id   integer references tickets (id) on delete set null,  -- and goes on there
    told_minutes   integer,  -- the wait the desk was told, to be held against the real one
    last_move_at   integer,  -- of the move that undo would take back; null: there is none left
    version        integer not null default 1,
    unique (line_id, day, number)
) strict;
INSERT INTO tickets VALUES(1,1,1,'2026-11-23',101,9,NULL,1,NULL,NULL,NULL,'101','normal','done',1,1795375239507,1795375239507,1795375971594,1795376040081,1795376040081,1795376457259,NULL,NULL,NULL,NULL,NULL,1795376457259,1);
INSERT INTO tickets VALUES(2,1,1,'2026-11-23',102,2,NULL,1,NULL,NULL,NULL,'101','normal','done',1,1795375405609,1795375405609,1795376505389,1795376563341,1795376563341,1795377433623,NULL,NULL,NULL,NULL,NULL,1795377433623,1);
INSERT INTO tickets VALUES(3,1,1,'2026-11-23',103,NULL,'Воҳидова Нодира',1,NULL,NULL,NULL,'101','normal','done',1,1795376526506,1795376526506,1795377532363,1795377590129,1795377590129,1795378003769,NULL,NULL,NULL,NULL,NULL,1795378003769,1);
INSERT INTO tickets VALUES(4,1,1,'2026-11-23',104,1,NULL,1,NULL,NULL,NULL,'101','normal','done',1,1795376973026,1795376973026,1795378054434,1795378122044,1795378122044,1795378738112,NULL,NULL,NULL,NULL,NULL,1795378738112,1);
INSERT INTO tickets VALUES(5,1,1,'2026-11-23',105,11,NULL,1,NULL,NULL,NULL,'101','normal','no_show',1,1795376974026,1795376974026,1795378805513,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795378805513,1);
INSERT INTO tickets VALUES(6,1,1,'2026-11-23',106,12,NULL,1,NULL,NULL,NULL,'101','normal','done',1,1795378050154,1795378050154,1795378949322,1795378994739,1795378994739,1795379602841,NULL,NULL,NULL,NULL,NULL,1795379602841,1);
INSERT INTO tickets VALUES(7,1,1,'2026-11-23',107,7,NULL,1,NULL,NULL,NULL,'101','normal','done',1,1795378051154,1795378051154,1795379708946,1795379784131,1795379784131,1795380242190,NULL,NULL,NULL,NULL,NULL,1795380242190,1);
INSERT INTO tickets VALUES(8,1,1,'2026-11-23',108,NULL,'Собиров Зоҳид',1,NULL,NULL,NULL,'101','normal','done',1,1795378052154,1795378052154,1795380332516,1795380410339,1795380410339,1795381059442,NULL,NULL,NULL,NULL,NULL,1795381059442,1);
INSERT INTO tickets VALUES(9,1,1,'2026-11-23',109,NULL,'Тўхтаев Жамшид',1,NULL,NULL,NULL,'101','normal','done',1,1795378206358,1795378206358,1795381091677,1795381116762,1795381116762,1795381654988,NULL,NULL,NULL,NULL,NULL,1795381654988,1);
INSERT INTO tickets VALUES(10,1,1,'2026-11-23',110,5,NULL,1,NULL,NULL,NULL,'101','normal','in_room',1,1795380823984,1795380823984,1795381748541,1795381800403,1795381800403,NULL,NULL,NULL,NULL,NULL,NULL,1795381800403,1);
INSERT INTO tickets VALUES(11,1,1,'2026-11-23',111,6,NULL,1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380974954,1795380974954,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380974954,1);
INSERT INTO tickets VALUES(12,1,1,'2026-11-23',112,10,NULL,1,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381391479,1795381391479,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381391479,1);
INSERT INTO tickets VALUES(13,1,1,'2026-11-23',113,NULL,'Muminov Farhod',1,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381414495,1795381414495,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381414495,1);
INSERT INTO tickets VALUES(14,1,1,'2026-11-23',114,NULL,'Mironova Vera',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381599156,1795381599156,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381599156,1);
INSERT INTO tickets VALUES(15,1,1,'2026-11-23',115,NULL,'Tursunova Dilfuza',1,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381729918,1795381729918,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381729918,1);
INSERT INTO tickets VALUES(16,2,2,'2026-11-23',201,3,NULL,2,NULL,NULL,NULL,'201','normal','done',1,1795374687121,1795374687121,1795375999861,1795376031700,1795376031700,1795376850568,NULL,NULL,NULL,NULL,NULL,1795376850568,1);
INSERT INTO tickets VALUES(17,2,2,'2026-11-23',202,4,NULL,2,NULL,NULL,NULL,'201','normal','done',1,1795374688121,1795374688121,1795376958724,1795376998579,1795376998579,1795377483638,NULL,NULL,NULL,NULL,NULL,1795377483638,1);
INSERT INTO tickets VALUES(18,2,2,'2026-11-23',203,NULL,'Покровский Георгий',2,NULL,NULL,NULL,'201','normal','done',1,1795375271399,1795375271399,1795377572463,1795377614309,1795377614309,1795378495315,NULL,NULL,NULL,NULL,NULL,1795378495315,1);
INSERT INTO tickets VALUES(19,2,2,'2026-11-23',204,8,NULL,2,NULL,NULL,NULL,'201','normal','done',1,1795377560532,1795377560532,1795378515414,1795378536406,1795378536406,1795379058523,NULL,NULL,NULL,NULL,NULL,1795379058523,1);
INSERT INTO tickets VALUES(20,2,2,'2026-11-23',205,NULL,'Hoshimov Shavkat',2,NULL,NULL,NULL,'201','normal','done',1,1795377561532,1795377561532,1795379074899,1795379101635,1795379101635,1795379566703,NULL,NULL,NULL,NULL,NULL,1795379566703,1);
INSERT INTO tickets VALUES(21,2,2,'2026-11-23',206,NULL,'Исломов Ёдгор',2,NULL,NULL,NULL,'201','normal','done',1,1795377906021,1795377906021,1795379663940,1795379740540,1795379740540,1795380104107,NULL,NULL,NULL,NULL,NULL,1795380104107,1);
INSERT INTO tickets VALUES(22,2,2,'2026-11-23',207,NULL,'Дмитриева Алёна',2,NULL,NULL,NULL,'201','normal','done',1,1795379284715,1795379284715,1795380153449,1795380224103,1795380224103,1795380958037,NULL,NULL,NULL,NULL,NULL,1795380958037,1);
INSERT INTO tickets VALUES(23,2,2,'2026-11-23',208,NULL,'Fedotov Viktor',2,NULL,NULL,NULL,'201','normal','done',1,1795379285715,1795379285715,1795381052285,1795381081940,1795381081940,1795381504108,NULL,NULL,NULL,NULL,NULL,1795381504108,1);
INSERT INTO tickets VALUES(24,2,2,'2026-11-23',209,NULL,'Романова Юлия',2,NULL,NULL,NULL,'201','normal','called',1,1795380995829,1795380995829,1795381946535,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381946535,1);
INSERT INTO tickets VALUES(25,2,2,'2026-11-23',210,NULL,'Tursunov Elyor',2,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381386900,1795381386900,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381386900,1);
INSERT INTO tickets VALUES(26,2,2,'2026-11-23',211,NULL,'Hoshimova Lobar',2,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381693009,1795381693009,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381693009,1);
INSERT INTO tickets VALUES(27,2,2,'2026-11-23',212,NULL,'Kuznetsov Timofey',2,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381848799,1795381848799,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381848799,1);
INSERT INTO tickets VALUES(28,2,2,'2026-11-23',213,NULL,'Toʻxtayev Ravshan',2,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381881954,1795381881954,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381881954,1);
INSERT INTO tickets VALUES(29,3,3,'2026-11-23',301,NULL,'Асқарова Нозима',3,NULL,NULL,NULL,'301','normal','done',1,1795374001000,1795374001000,1795376507143,1795376533712,1795376533712,1795377039150,NULL,NULL,NULL,NULL,NULL,1795377039150,1);
INSERT INTO tickets VALUES(30,3,3,'2026-11-23',302,NULL,'Ibragimov Ibrohim',3,NULL,NULL,NULL,'301','normal','done',1,1795374780368,1795374780368,1795377130676,1795377200519,1795377200519,1795377854910,NULL,NULL,NULL,NULL,NULL,1795377854910,1);
INSERT INTO tickets VALUES(31,3,3,'2026-11-23',303,NULL,'Ибрагимов Раҳмат',3,NULL,NULL,NULL,'301','normal','done',1,1795375125832,1795375125832,1795377856557,1795377912965,1795377912965,1795378508687,NULL,NULL,NULL,NULL,NULL,1795378508687,1);
INSERT INTO tickets VALUES(32,3,3,'2026-11-23',304,NULL,'Saidov Usmon',3,NULL,NULL,NULL,'301','normal','done',1,1795377482634,1795377482634,1795378592924,1795378635576,1795378635576,1795379528269,NULL,NULL,NULL,NULL,NULL,1795379528269,1);
INSERT INTO tickets VALUES(33,3,3,'2026-11-23',305,NULL,'Файзиев Дониёр',3,NULL,NULL,NULL,'301','normal','done',1,1795378708158,1795378708158,1795379548069,1795379580431,1795379580431,1795380474789,NULL,NULL,NULL,NULL,NULL,1795380474789,1);
INSERT INTO tickets VALUES(34,3,3,'2026-11-23',306,NULL,'Шодиева Лобар',3,NULL,NULL,NULL,'301','normal','done',1,1795378709158,1795378709158,1795380509950,1795380546257,1795380546257,1795381020385,NULL,NULL,NULL,NULL,NULL,1795381020385,1);
INSERT INTO tickets VALUES(35,3,3,'2026-11-23',307,NULL,'Киселёв Руслан',3,NULL,NULL,NULL,'301','normal','done',1,1795379925210,1795379925210,1795381022259,1795381067920,1795381067920,1795381738822,NULL,NULL,NULL,NULL,NULL,1795381738822,1);
INSERT INTO tickets VALUES(36,3,3,'2026-11-23',308,NULL,'Голубева Людмила',3,NULL,NULL,NULL,'301','normal','in_room',1,1795379926210,1795379926210,1795381768057,1795381774860,1795381774860,NULL,NULL,NULL,NULL,NULL,NULL,1795381774860,1);
INSERT INTO tickets VALUES(37,3,3,'2026-11-23',309,NULL,'Богданов Олег',3,NULL,NULL,NULL,NULL,'normal','waiting',0,1795379927210,1795379927210,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795379927210,1);
INSERT INTO tickets VALUES(38,3,3,'2026-11-23',310,NULL,'Иноятова Дилноза',3,NULL,NULL,NULL,NULL,'urgent','waiting',0,1795379928210,1795379928210,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795379928210,1);
INSERT INTO tickets VALUES(39,3,3,'2026-11-23',311,NULL,'Голубев Григорий',3,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795379929210,1795379929210,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795379929210,1);
INSERT INTO tickets VALUES(40,3,3,'2026-11-23',312,NULL,'Sodiqova Nilufar',3,NULL,NULL,NULL,NULL,'normal','waiting',0,1795379930210,1795379930210,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795379930210,1);
INSERT INTO tickets VALUES(41,3,3,'2026-11-23',313,NULL,'Муродов Жалол',3,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795379931210,1795379931210,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795379931210,1);
INSERT INTO tickets VALUES(42,3,3,'2026-11-23',314,NULL,'Yoqubov Odil',3,NULL,NULL,NULL,NULL,'urgent','waiting',0,1795380348893,1795380348893,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380348893,1);
INSERT INTO tickets VALUES(43,3,3,'2026-11-23',315,NULL,'Shodiyeva Mavluda',3,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380566530,1795380566530,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380566530,1);
INSERT INTO tickets VALUES(44,3,3,'2026-11-23',316,NULL,'Sobirova Iroda',3,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381898076,1795381898076,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381898076,1);
INSERT INTO tickets VALUES(45,4,4,'2026-11-23',401,NULL,'Loginova Diana',4,NULL,NULL,NULL,'302','normal','done',1,1795374560659,1795374560659,1795375566269,1795375645725,1795375645725,1795376295978,NULL,NULL,NULL,NULL,NULL,1795376295978,1);
INSERT INTO tickets VALUES(46,4,4,'2026-11-23',402,NULL,'Mamatova Gulnora',4,NULL,NULL,NULL,'302','normal','done',1,1795375563578,1795375563578,1795376311171,1795376350028,1795376350028,1795377026372,NULL,NULL,NULL,NULL,NULL,1795377026372,1);
INSERT INTO tickets VALUES(47,4,4,'2026-11-23',403,NULL,'Яковлева Антонина',4,NULL,NULL,NULL,'302','normal','no_show',1,1795375564578,1795375564578,1795377104141,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795377104141,1);
INSERT INTO tickets VALUES(48,4,4,'2026-11-23',404,NULL,'Ўсарова Лобар',4,NULL,NULL,NULL,'302','normal','no_show',1,1795376036786,1795376036786,1795377216405,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795377216405,1);
INSERT INTO tickets VALUES(49,4,4,'2026-11-23',405,NULL,'Hakimova Saodat',4,NULL,NULL,NULL,'302','normal','done',1,1795376471363,1795376471363,1795377317190,1795377339831,1795377339831,1795377981517,NULL,NULL,NULL,NULL,NULL,1795377981517,1);
INSERT INTO tickets VALUES(50,4,4,'2026-11-23',406,NULL,'Kozlova Viktoriya',4,NULL,NULL,NULL,'302','normal','done',1,1795376472363,1795376472363,1795378085430,1795378115432,1795378115432,1795378672387,NULL,NULL,NULL,NULL,NULL,1795378672387,1);
INSERT INTO tickets VALUES(51,4,4,'2026-11-23',407,NULL,'Mahkamova Durdona',4,NULL,NULL,NULL,'302','normal','done',1,1795376473363,1795376473363,1795378780426,1795378821759,1795378821759,1795379355436,NULL,NULL,NULL,NULL,NULL,1795379355436,1);
INSERT INTO tickets VALUES(52,4,4,'2026-11-23',408,NULL,'Mansurova Muqaddas',4,NULL,NULL,NULL,'302','normal','paused',1,1795377775760,1795377775760,1795379374573,NULL,1795379416103,NULL,1795380054546,'Ultrasound',NULL,NULL,NULL,1795380054546,1);
INSERT INTO tickets VALUES(53,4,4,'2026-11-23',409,NULL,'Ражабова Гули',4,NULL,NULL,NULL,'302','normal','done',1,1795378593498,1795378593498,1795380066751,1795380124509,1795380124509,1795380521257,NULL,NULL,NULL,NULL,NULL,1795380521257,1);
INSERT INTO tickets VALUES(54,4,4,'2026-11-23',410,NULL,'Choriyeva Maftuna',4,NULL,NULL,NULL,'302','normal','done',1,1795378594498,1795378594498,1795380629532,1795380702760,1795380702760,1795381519384,NULL,NULL,NULL,NULL,NULL,1795381519384,1);
INSERT INTO tickets VALUES(55,4,4,'2026-11-23',411,NULL,'Осипова Мария',4,NULL,NULL,NULL,'302','normal','called',1,1795380122721,1795380122721,1795381926018,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381926018,1);
INSERT INTO tickets VALUES(56,4,4,'2026-11-23',412,NULL,'Чориева Мадина',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380226955,1795380226955,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380226955,1);
INSERT INTO tickets VALUES(57,4,4,'2026-11-23',413,NULL,'Семёнова Татьяна',4,NULL,NULL,NULL,NULL,'urgent','waiting',0,1795380235258,1795380235258,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380235258,1);
INSERT INTO tickets VALUES(58,4,4,'2026-11-23',414,NULL,'Кузнецова Лидия',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380903095,1795380903095,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380903095,1);
INSERT INTO tickets VALUES(59,4,4,'2026-11-23',415,NULL,'Tursunova Komila',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381235785,1795381235785,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381235785,1);
INSERT INTO tickets VALUES(60,4,4,'2026-11-23',416,NULL,'Маҳмудова Дилноза',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381266766,1795381266766,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381266766,1);
INSERT INTO tickets VALUES(61,4,4,'2026-11-23',417,NULL,'Ahmedova Maftuna',4,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381494781,1795381494781,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381494781,1);
INSERT INTO tickets VALUES(62,4,4,'2026-11-23',418,NULL,'Latipova Nigora',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381519182,1795381519182,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381519182,1);
INSERT INTO tickets VALUES(63,4,4,'2026-11-23',419,NULL,'Волкова Алёна',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381555102,1795381555102,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381555102,1);
INSERT INTO tickets VALUES(64,4,4,'2026-11-23',420,NULL,'Полякова Любовь',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381643229,1795381643229,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381643229,1);
INSERT INTO tickets VALUES(65,4,4,'2026-11-23',421,NULL,'Жўраева Гулнора',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381661956,1795381661956,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381661956,1);
INSERT INTO tickets VALUES(66,4,4,'2026-11-23',422,NULL,'Shcherbakova Veronika',4,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381666138,1795381666138,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381666138,1);
INSERT INTO tickets VALUES(67,4,4,'2026-11-23',423,NULL,'Ражабова Юлдуз',4,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381887117,1795381887117,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381887117,1);
INSERT INTO tickets VALUES(68,5,5,'2026-11-23',501,NULL,'Андреев Станислав',5,NULL,NULL,NULL,'105','normal','done',1,1795374001000,1795374001000,1795375375404,1795375404584,1795375404584,1795375918993,NULL,NULL,NULL,NULL,NULL,1795375918993,1);
INSERT INTO tickets VALUES(69,5,5,'2026-11-23',502,NULL,'Абдураҳмонова Гулбаҳор',5,NULL,NULL,NULL,'105','normal','no_show',1,1795374002000,1795374002000,1795375961797,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795375961797,1);
INSERT INTO tickets VALUES(70,5,5,'2026-11-23',503,NULL,'Mihaylov Roman',5,NULL,NULL,NULL,'105','normal','done',1,1795374151875,1795374151875,1795376111371,1795376183680,1795376183680,1795376931638,NULL,NULL,NULL,NULL,NULL,1795376931638,1);
INSERT INTO tickets VALUES(71,5,5,'2026-11-23',504,NULL,'Пўлатов Қаҳрамон',5,NULL,NULL,NULL,'105','normal','done',1,1795375359118,1795375359118,1795377000619,1795377069756,1795377069756,1795377814066,NULL,NULL,NULL,NULL,NULL,1795377814066,1);
INSERT INTO tickets VALUES(72,5,5,'2026-11-23',505,NULL,'Jabborova Nafisa',5,NULL,NULL,NULL,'105','normal','done',1,1795375516433,1795375516433,1795377820397,1795377862336,1795377862336,1795378449896,NULL,NULL,NULL,NULL,NULL,1795378449896,1);
INSERT INTO tickets VALUES(73,5,5,'2026-11-23',506,NULL,'Гусев Вадим',5,NULL,NULL,NULL,'105','normal','done',1,1795376200924,1795376200924,1795378477356,1795378540713,1795378540713,1795379174232,NULL,NULL,NULL,NULL,NULL,1795379174232,1);
INSERT INTO tickets VALUES(74,5,5,'2026-11-23',507,NULL,'Zaytseva Tatyana',5,NULL,NULL,NULL,'105','normal','done',1,1795377418984,1795377418984,1795379285626,1795379333788,1795379333788,1795379942005,NULL,NULL,NULL,NULL,NULL,1795379942005,1);
INSERT INTO tickets VALUES(75,5,5,'2026-11-23',508,NULL,'Ҳакимова Нигора',5,NULL,NULL,NULL,'105','normal','done',1,1795377419984,1795377419984,1795379977763,1795380051088,1795380051088,1795380556674,NULL,NULL,NULL,NULL,NULL,1795380556674,1);
INSERT INTO tickets VALUES(76,5,5,'2026-11-23',509,NULL,'Abdullayeva Muqaddas',5,NULL,NULL,NULL,'105','normal','done',1,1795379366766,1795379366766,1795380633001,1795380701233,1795380701233,1795381497852,NULL,NULL,NULL,NULL,NULL,1795381497852,1);
INSERT INTO tickets VALUES(77,5,5,'2026-11-23',510,NULL,'Yusupov Yusuf',5,NULL,NULL,NULL,'105','normal','called',1,1795380685748,1795380685748,1795381953573,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381953573,1);
INSERT INTO tickets VALUES(78,5,5,'2026-11-23',511,NULL,'Савельева Виктория',5,NULL,NULL,NULL,NULL,'urgent','waiting',0,1795380699187,1795380699187,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380699187,1);
INSERT INTO tickets VALUES(79,5,5,'2026-11-23',512,NULL,'Ражабова Умида',5,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380707484,1795380707484,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380707484,1);
INSERT INTO tickets VALUES(80,5,5,'2026-11-23',513,NULL,'Алимова Ойгул',5,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380854647,1795380854647,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380854647,1);
INSERT INTO tickets VALUES(81,5,5,'2026-11-23',514,NULL,'Гусева Алла',5,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795380968950,1795380968950,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380968950,1);
INSERT INTO tickets VALUES(82,5,5,'2026-11-23',515,NULL,'Baranova Yelizaveta',5,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381207161,1795381207161,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381207161,1);
INSERT INTO tickets VALUES(83,5,5,'2026-11-23',516,NULL,'Баранова Ульяна',5,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381255582,1795381255582,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381255582,1);
INSERT INTO tickets VALUES(84,5,5,'2026-11-23',517,NULL,'Покровский Константин',5,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381300151,1795381300151,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381300151,1);
INSERT INTO tickets VALUES(85,5,5,'2026-11-23',518,NULL,'Titov Ivan',5,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381346087,1795381346087,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381346087,1);
INSERT INTO tickets VALUES(86,5,5,'2026-11-23',519,NULL,'Jabborova Xurshida',5,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381376484,1795381376484,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381376484,1);
INSERT INTO tickets VALUES(87,5,5,'2026-11-23',520,NULL,'Shcherbakov Georgiy',5,NULL,NULL,NULL,NULL,'urgent','waiting',0,1795381414789,1795381414789,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381414789,1);
INSERT INTO tickets VALUES(88,5,5,'2026-11-23',521,NULL,'Савельева Анастасия',5,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381716749,1795381716749,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381716749,1);
INSERT INTO tickets VALUES(89,5,5,'2026-11-23',522,NULL,'Petrov Yuriy',5,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381924437,1795381924437,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381924437,1);
INSERT INTO tickets VALUES(90,6,6,'2026-11-23',601,NULL,'Давронова Гули',1,NULL,NULL,NULL,'102','normal','done',1,1795376835974,1795376835974,1795378224390,1795378303307,1795378303307,1795379080720,NULL,NULL,NULL,NULL,NULL,1795379080720,1);
INSERT INTO tickets VALUES(91,6,6,'2026-11-23',602,NULL,'Eshonqulov Ulugʻbek',1,NULL,NULL,NULL,'102','normal','done',1,1795376836974,1795376836974,1795379156880,1795379188673,1795379188673,1795379938781,NULL,NULL,NULL,NULL,NULL,1795379938781,1);
INSERT INTO tickets VALUES(92,6,6,'2026-11-23',603,NULL,'Murodova Hilola',1,NULL,NULL,NULL,'102','normal','paused',1,1795378643232,1795378643232,1795379985084,NULL,1795380050387,NULL,1795380625678,'ECG',NULL,NULL,NULL,1795380625678,1);
INSERT INTO tickets VALUES(93,6,6,'2026-11-23',604,NULL,'Umarova Zulfiya',1,NULL,NULL,NULL,'102','normal','no_show',1,1795379833119,1795379833119,1795380721575,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380721575,1);
INSERT INTO tickets VALUES(94,6,6,'2026-11-23',605,NULL,'Исломова Камола',1,NULL,NULL,NULL,'102','normal','done',1,1795379834119,1795379834119,1795380883886,1795380911629,1795380911629,1795381493896,NULL,NULL,NULL,NULL,NULL,1795381493896,1);
INSERT INTO tickets VALUES(95,6,6,'2026-11-23',606,NULL,'Юнусова Робия',1,NULL,NULL,NULL,'102','normal','called',1,1795380390359,1795380390359,1795381935460,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381935460,1);
INSERT INTO tickets VALUES(96,6,6,'2026-11-23',607,NULL,'Mirzayev Zafar',1,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795380514845,1795380514845,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380514845,1);
INSERT INTO tickets VALUES(97,6,6,'2026-11-23',608,NULL,'Қодирова Адолат',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380612724,1795380612724,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380612724,1);
INSERT INTO tickets VALUES(98,6,6,'2026-11-23',609,NULL,'Киселёва Антонина',1,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795380871949,1795380871949,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380871949,1);
INSERT INTO tickets VALUES(99,6,6,'2026-11-23',610,NULL,'Egamberdiyeva Mohinur',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381030003,1795381030003,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381030003,1);
INSERT INTO tickets VALUES(100,6,6,'2026-11-23',611,NULL,'Kovalyov Roman',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381065158,1795381065158,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381065158,1);
INSERT INTO tickets VALUES(101,6,6,'2026-11-23',612,NULL,'Azimova Muazzam',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381100888,1795381100888,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381100888,1);
INSERT INTO tickets VALUES(102,6,6,'2026-11-23',613,NULL,'Choriyeva Nigora',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381348082,1795381348082,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381348082,1);
INSERT INTO tickets VALUES(103,6,6,'2026-11-23',614,NULL,'Шодиева Умида',1,NULL,NULL,NULL,NULL,'returned','waiting',0,1795381394021,1795381394021,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381394021,1);
INSERT INTO tickets VALUES(104,6,6,'2026-11-23',615,NULL,'Jalilova Zuhra',1,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381550471,1795381550471,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381550471,1);
INSERT INTO tickets VALUES(105,6,6,'2026-11-23',616,NULL,'Ўсарова Барно',1,NULL,NULL,NULL,NULL,'normal','waiting',0,1795381970664,1795381970664,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381970664,1);
INSERT INTO tickets VALUES(106,7,7,'2026-11-23',701,NULL,'Muminova Sevara',6,NULL,NULL,NULL,'103','normal','done',1,1795374001000,1795374001000,1795374826677,1795374873289,1795374873289,1795375498207,NULL,NULL,NULL,NULL,NULL,1795375498207,1);
INSERT INTO tickets VALUES(107,7,7,'2026-11-23',702,NULL,'Hakimov Rustam',6,NULL,NULL,NULL,'103','normal','done',1,1795374558650,1795374558650,1795375616624,1795375676602,1795375676602,1795376433239,NULL,NULL,NULL,NULL,NULL,1795376433239,1);
INSERT INTO tickets VALUES(108,7,7,'2026-11-23',703,NULL,'Nosirova Dilorom',6,NULL,NULL,NULL,'103','normal','no_show',1,1795374559650,1795374559650,1795376513129,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795376513129,1);
INSERT INTO tickets VALUES(109,7,7,'2026-11-23',704,NULL,'Максимова Светлана',6,NULL,NULL,NULL,'103','normal','done',1,1795374799718,1795374799718,1795376637189,1795376714519,1795376714519,1795377219177,NULL,NULL,NULL,NULL,NULL,1795377219177,1);
INSERT INTO tickets VALUES(110,7,7,'2026-11-23',705,NULL,'Тихонов Леонид',6,NULL,NULL,NULL,'103','normal','done',1,1795375564299,1795375564299,1795377333072,1795377407661,1795377407661,1795378161521,NULL,NULL,NULL,NULL,NULL,1795378161521,1);
INSERT INTO tickets VALUES(111,7,7,'2026-11-23',706,NULL,'Фёдорова Елена',6,NULL,NULL,NULL,'103','normal','no_show',1,1795376850391,1795376850391,1795378239914,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795378239914,1);
INSERT INTO tickets VALUES(112,7,7,'2026-11-23',707,NULL,'Қўчқорова Муҳаббат',6,NULL,NULL,NULL,'103','normal','done',1,1795376851391,1795376851391,1795378393022,1795378430712,1795378430712,1795378898575,NULL,NULL,NULL,NULL,NULL,1795378898575,1);
INSERT INTO tickets VALUES(113,7,7,'2026-11-23',708,NULL,'Ғафуров Исмоил',6,NULL,NULL,NULL,'103','normal','done',1,1795377298938,1795377298938,1795378970415,1795379021118,1795379021118,1795379706743,NULL,NULL,NULL,NULL,NULL,1795379706743,1);
INSERT INTO tickets VALUES(114,7,7,'2026-11-23',709,NULL,'Расулов Шуҳрат',6,NULL,NULL,NULL,'103','normal','done',1,1795378115791,1795378115791,1795379753327,1795379793025,1795379793025,1795380389225,NULL,NULL,NULL,NULL,NULL,1795380389225,1);
INSERT INTO tickets VALUES(115,7,7,'2026-11-23',710,NULL,'Ўсарова Фарида',6,NULL,NULL,NULL,'103','normal','done',1,1795379331818,1795379331818,1795380461836,1795380536675,1795380536675,1795381223334,NULL,NULL,NULL,NULL,NULL,1795381223334,1);
INSERT INTO tickets VALUES(116,7,7,'2026-11-23',711,NULL,'Султонов Давлат',6,NULL,NULL,NULL,'103','normal','done',1,1795379560928,1795379560928,1795381226488,1795381300940,1795381300940,1795381742528,NULL,NULL,NULL,NULL,NULL,1795381742528,1);
INSERT INTO tickets VALUES(117,7,7,'2026-11-23',712,NULL,'Набиева Дилноза',6,NULL,NULL,NULL,'103','normal','in_room',1,1795379907366,1795379907366,1795381848542,1795381893634,1795381893634,NULL,NULL,NULL,NULL,NULL,NULL,1795381893634,1);
INSERT INTO tickets VALUES(118,7,7,'2026-11-23',713,NULL,'Камолов Санжар',6,NULL,NULL,NULL,NULL,'normal','waiting',0,1795379909574,1795379909574,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795379909574,1);
INSERT INTO tickets VALUES(119,7,7,'2026-11-23',714,NULL,'Васильев Евгений',6,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380397790,1795380397790,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380397790,1);
INSERT INTO tickets VALUES(120,7,7,'2026-11-23',715,NULL,'Сатторова Лайло',6,NULL,NULL,NULL,NULL,'normal','waiting',0,1795380753770,1795380753770,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795380753770,1);
INSERT INTO tickets VALUES(121,7,7,'2026-11-23',716,NULL,'Тошматова Наргиза',6,NULL,NULL,NULL,NULL,'appointment','waiting',0,1795381391529,1795381391529,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795381391529,1);
INSERT INTO tickets VALUES(122,8,8,'2026-11-23',1,13,NULL,26,NULL,NULL,NULL,NULL,'normal','done',1,1795381987224,1795381987224,1795381987230,1795381987233,1795381987233,1795381987237,NULL,NULL,NULL,NULL,0,1795381987237,4);
CREATE TABLE ticket_moves (
    id          integer primary key,
    ticket_id   integer not null
                references tickets (id) on delete cascade,  -- its story goes with it
    verb        text    not null,  -- "create", "call", "recall", "start" ... "undo"
    at          integer not null,
    user_id     integer
                references users (id) on delete set null,  -- users are disabled, not deleted
    before      text    not null,  -- the changeable columns as JSON, before the move
    from_status text,              -- null: the ticket is new
    to_status   text    not null,
    undone      integer not null default 0 check (undone in (0, 1))
) strict;
INSERT INTO ticket_moves VALUES(1,1,'create',1795375239507,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(2,1,'call',1795375971594,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(3,1,'start',1795376040081,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T19:32:51.594Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(4,1,'done',1795376457259,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T19:32:51.594Z","started_at":"2026-11-22T19:34:00.081Z","seen_at":"2026-11-22T19:34:00.081Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(5,2,'create',1795375405609,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(6,2,'call',1795376505389,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(7,2,'start',1795376563341,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T19:41:45.389Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(8,2,'done',1795377433623,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T19:41:45.389Z","started_at":"2026-11-22T19:42:43.341Z","seen_at":"2026-11-22T19:42:43.341Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(9,3,'create',1795376526506,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(10,3,'call',1795377532363,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(11,3,'start',1795377590129,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T19:58:52.363Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(12,3,'done',1795378003769,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T19:58:52.363Z","started_at":"2026-11-22T19:59:50.129Z","seen_at":"2026-11-22T19:59:50.129Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(13,4,'create',1795376973026,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(14,4,'call',1795378054434,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(15,4,'start',1795378122044,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:07:34.434Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(16,4,'done',1795378738112,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:07:34.434Z","started_at":"2026-11-22T20:08:42.044Z","seen_at":"2026-11-22T20:08:42.044Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(17,5,'create',1795376974026,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(18,5,'call',1795378805513,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(19,5,'no-show',1795378805513,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:20:05.513Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(20,6,'create',1795378050154,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(21,6,'call',1795378949322,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(22,6,'start',1795378994739,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:22:29.322Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(23,6,'done',1795379602841,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:22:29.322Z","started_at":"2026-11-22T20:23:14.739Z","seen_at":"2026-11-22T20:23:14.739Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(24,7,'create',1795378051154,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(25,7,'call',1795379708946,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(26,7,'start',1795379784131,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:35:08.946Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(27,7,'done',1795380242190,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:35:08.946Z","started_at":"2026-11-22T20:36:24.131Z","seen_at":"2026-11-22T20:36:24.131Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(28,8,'create',1795378052154,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(29,8,'call',1795380332516,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(30,8,'start',1795380410339,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:45:32.516Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(31,8,'done',1795381059442,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:45:32.516Z","started_at":"2026-11-22T20:46:50.339Z","seen_at":"2026-11-22T20:46:50.339Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(32,9,'create',1795378206358,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(33,9,'call',1795381091677,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(34,9,'start',1795381116762,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:58:11.677Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(35,9,'done',1795381654988,NULL,'{"doctor_id":1,"status":"in_room","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T20:58:11.677Z","started_at":"2026-11-22T20:58:36.762Z","seen_at":"2026-11-22T20:58:36.762Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(36,10,'create',1795380823984,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(37,10,'call',1795381748541,NULL,'{"doctor_id":1,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(38,10,'start',1795381800403,NULL,'{"doctor_id":1,"status":"called","priority":"normal","room_id":null,"room":"101","calls":1,"called_at":"2026-11-22T21:09:08.541Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(39,11,'create',1795380974954,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(40,12,'create',1795381391479,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(41,13,'create',1795381414495,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(42,14,'create',1795381599156,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(43,15,'create',1795381729918,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(44,16,'create',1795374687121,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(45,16,'call',1795375999861,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(46,16,'start',1795376031700,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T19:33:19.861Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(47,16,'done',1795376850568,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T19:33:19.861Z","started_at":"2026-11-22T19:33:51.700Z","seen_at":"2026-11-22T19:33:51.700Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(48,17,'create',1795374688121,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(49,17,'call',1795376958724,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(50,17,'start',1795376998579,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T19:49:18.724Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(51,17,'done',1795377483638,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T19:49:18.724Z","started_at":"2026-11-22T19:49:58.579Z","seen_at":"2026-11-22T19:49:58.579Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(52,18,'create',1795375271399,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(53,18,'call',1795377572463,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(54,18,'start',1795377614309,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T19:59:32.463Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(55,18,'done',1795378495315,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T19:59:32.463Z","started_at":"2026-11-22T20:00:14.309Z","seen_at":"2026-11-22T20:00:14.309Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(56,19,'create',1795377560532,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(57,19,'call',1795378515414,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(58,19,'start',1795378536406,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:15:15.414Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(59,19,'done',1795379058523,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:15:15.414Z","started_at":"2026-11-22T20:15:36.406Z","seen_at":"2026-11-22T20:15:36.406Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(60,20,'create',1795377561532,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(61,20,'call',1795379074899,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(62,20,'start',1795379101635,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:24:34.899Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(63,20,'done',1795379566703,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:24:34.899Z","started_at":"2026-11-22T20:25:01.635Z","seen_at":"2026-11-22T20:25:01.635Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(64,21,'create',1795377906021,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(65,21,'call',1795379663940,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(66,21,'start',1795379740540,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:34:23.940Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(67,21,'done',1795380104107,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:34:23.940Z","started_at":"2026-11-22T20:35:40.540Z","seen_at":"2026-11-22T20:35:40.540Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(68,22,'create',1795379284715,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(69,22,'call',1795380153449,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(70,22,'start',1795380224103,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:42:33.449Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(71,22,'done',1795380958037,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:42:33.449Z","started_at":"2026-11-22T20:43:44.103Z","seen_at":"2026-11-22T20:43:44.103Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(72,23,'create',1795379285715,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(73,23,'call',1795381052285,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(74,23,'start',1795381081940,NULL,'{"doctor_id":2,"status":"called","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:57:32.285Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(75,23,'done',1795381504108,NULL,'{"doctor_id":2,"status":"in_room","priority":"normal","room_id":null,"room":"201","calls":1,"called_at":"2026-11-22T20:57:32.285Z","started_at":"2026-11-22T20:58:01.940Z","seen_at":"2026-11-22T20:58:01.940Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(76,24,'create',1795380995829,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(77,24,'call',1795381946535,NULL,'{"doctor_id":2,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(78,25,'create',1795381386900,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(79,26,'create',1795381693009,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(80,27,'create',1795381848799,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(81,28,'create',1795381881954,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(82,29,'create',1795374001000,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(83,29,'call',1795376507143,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(84,29,'start',1795376533712,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T19:41:47.143Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(85,29,'done',1795377039150,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T19:41:47.143Z","started_at":"2026-11-22T19:42:13.712Z","seen_at":"2026-11-22T19:42:13.712Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(86,30,'create',1795374780368,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(87,30,'call',1795377130676,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(88,30,'start',1795377200519,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T19:52:10.676Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(89,30,'done',1795377854910,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T19:52:10.676Z","started_at":"2026-11-22T19:53:20.519Z","seen_at":"2026-11-22T19:53:20.519Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(90,31,'create',1795375125832,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(91,31,'call',1795377856557,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(92,31,'start',1795377912965,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:04:16.557Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(93,31,'done',1795378508687,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:04:16.557Z","started_at":"2026-11-22T20:05:12.965Z","seen_at":"2026-11-22T20:05:12.965Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(94,32,'create',1795377482634,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(95,32,'call',1795378592924,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(96,32,'start',1795378635576,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:16:32.924Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(97,32,'done',1795379528269,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:16:32.924Z","started_at":"2026-11-22T20:17:15.576Z","seen_at":"2026-11-22T20:17:15.576Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(98,33,'create',1795378708158,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(99,33,'call',1795379548069,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(100,33,'start',1795379580431,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:32:28.069Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(101,33,'done',1795380474789,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:32:28.069Z","started_at":"2026-11-22T20:33:00.431Z","seen_at":"2026-11-22T20:33:00.431Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(102,34,'create',1795378709158,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(103,34,'call',1795380509950,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(104,34,'start',1795380546257,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:48:29.950Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(105,34,'done',1795381020385,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:48:29.950Z","started_at":"2026-11-22T20:49:06.257Z","seen_at":"2026-11-22T20:49:06.257Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(106,35,'create',1795379925210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(107,35,'call',1795381022259,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(108,35,'start',1795381067920,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:57:02.259Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(109,35,'done',1795381738822,NULL,'{"doctor_id":3,"status":"in_room","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T20:57:02.259Z","started_at":"2026-11-22T20:57:47.920Z","seen_at":"2026-11-22T20:57:47.920Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(110,36,'create',1795379926210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(111,36,'call',1795381768057,NULL,'{"doctor_id":3,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(112,36,'start',1795381774860,NULL,'{"doctor_id":3,"status":"called","priority":"normal","room_id":null,"room":"301","calls":1,"called_at":"2026-11-22T21:09:28.057Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(113,37,'create',1795379927210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(114,38,'create',1795379928210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(115,39,'create',1795379929210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(116,40,'create',1795379930210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(117,41,'create',1795379931210,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(118,42,'create',1795380348893,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(119,43,'create',1795380566530,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(120,44,'create',1795381898076,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(121,45,'create',1795374560659,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(122,45,'call',1795375566269,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(123,45,'start',1795375645725,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:26:06.269Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(124,45,'done',1795376295978,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:26:06.269Z","started_at":"2026-11-22T19:27:25.725Z","seen_at":"2026-11-22T19:27:25.725Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(125,46,'create',1795375563578,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(126,46,'call',1795376311171,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(127,46,'start',1795376350028,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:38:31.171Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(128,46,'done',1795377026372,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:38:31.171Z","started_at":"2026-11-22T19:39:10.028Z","seen_at":"2026-11-22T19:39:10.028Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(129,47,'create',1795375564578,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(130,47,'call',1795377104141,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(131,47,'no-show',1795377104141,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:51:44.141Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(132,48,'create',1795376036786,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(133,48,'call',1795377216405,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(134,48,'no-show',1795377216405,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:53:36.405Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(135,49,'create',1795376471363,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(136,49,'call',1795377317190,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(137,49,'start',1795377339831,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:55:17.190Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(138,49,'done',1795377981517,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T19:55:17.190Z","started_at":"2026-11-22T19:55:39.831Z","seen_at":"2026-11-22T19:55:39.831Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(139,50,'create',1795376472363,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(140,50,'call',1795378085430,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(141,50,'start',1795378115432,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:08:05.430Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(142,50,'done',1795378672387,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:08:05.430Z","started_at":"2026-11-22T20:08:35.432Z","seen_at":"2026-11-22T20:08:35.432Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(143,51,'create',1795376473363,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(144,51,'call',1795378780426,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(145,51,'start',1795378821759,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:19:40.426Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(146,51,'done',1795379355436,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:19:40.426Z","started_at":"2026-11-22T20:20:21.759Z","seen_at":"2026-11-22T20:20:21.759Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(147,52,'create',1795377775760,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(148,52,'call',1795379374573,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(149,52,'start',1795379416103,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:29:34.573Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(150,52,'pause',1795380054546,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:29:34.573Z","started_at":"2026-11-22T20:30:16.103Z","seen_at":"2026-11-22T20:30:16.103Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','paused',0);
INSERT INTO ticket_moves VALUES(151,53,'create',1795378593498,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(152,53,'call',1795380066751,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(153,53,'start',1795380124509,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:41:06.751Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(154,53,'done',1795380521257,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:41:06.751Z","started_at":"2026-11-22T20:42:04.509Z","seen_at":"2026-11-22T20:42:04.509Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(155,54,'create',1795378594498,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(156,54,'call',1795380629532,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(157,54,'start',1795380702760,NULL,'{"doctor_id":4,"status":"called","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:50:29.532Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(158,54,'done',1795381519384,NULL,'{"doctor_id":4,"status":"in_room","priority":"normal","room_id":null,"room":"302","calls":1,"called_at":"2026-11-22T20:50:29.532Z","started_at":"2026-11-22T20:51:42.760Z","seen_at":"2026-11-22T20:51:42.760Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(159,55,'create',1795380122721,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(160,55,'call',1795381926018,NULL,'{"doctor_id":4,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(161,56,'create',1795380226955,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(162,57,'create',1795380235258,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(163,58,'create',1795380903095,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(164,59,'create',1795381235785,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(165,60,'create',1795381266766,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(166,61,'create',1795381494781,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(167,62,'create',1795381519182,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(168,63,'create',1795381555102,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(169,64,'create',1795381643229,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(170,65,'create',1795381661956,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(171,66,'create',1795381666138,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(172,67,'create',1795381887117,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(173,68,'create',1795374001000,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(174,68,'call',1795375375404,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(175,68,'start',1795375404584,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:22:55.404Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(176,68,'done',1795375918993,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:22:55.404Z","started_at":"2026-11-22T19:23:24.584Z","seen_at":"2026-11-22T19:23:24.584Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(177,69,'create',1795374002000,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(178,69,'call',1795375961797,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(179,69,'no-show',1795375961797,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:32:41.797Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(180,70,'create',1795374151875,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(181,70,'call',1795376111371,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(182,70,'start',1795376183680,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:35:11.371Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(183,70,'done',1795376931638,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:35:11.371Z","started_at":"2026-11-22T19:36:23.680Z","seen_at":"2026-11-22T19:36:23.680Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(184,71,'create',1795375359118,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(185,71,'call',1795377000619,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(186,71,'start',1795377069756,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:50:00.619Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(187,71,'done',1795377814066,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T19:50:00.619Z","started_at":"2026-11-22T19:51:09.756Z","seen_at":"2026-11-22T19:51:09.756Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(188,72,'create',1795375516433,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(189,72,'call',1795377820397,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(190,72,'start',1795377862336,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:03:40.397Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(191,72,'done',1795378449896,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:03:40.397Z","started_at":"2026-11-22T20:04:22.336Z","seen_at":"2026-11-22T20:04:22.336Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(192,73,'create',1795376200924,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(193,73,'call',1795378477356,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(194,73,'start',1795378540713,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:14:37.356Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(195,73,'done',1795379174232,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:14:37.356Z","started_at":"2026-11-22T20:15:40.713Z","seen_at":"2026-11-22T20:15:40.713Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(196,74,'create',1795377418984,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(197,74,'call',1795379285626,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(198,74,'start',1795379333788,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:28:05.626Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(199,74,'done',1795379942005,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:28:05.626Z","started_at":"2026-11-22T20:28:53.788Z","seen_at":"2026-11-22T20:28:53.788Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(200,75,'create',1795377419984,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(201,75,'call',1795379977763,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(202,75,'start',1795380051088,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:39:37.763Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(203,75,'done',1795380556674,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:39:37.763Z","started_at":"2026-11-22T20:40:51.088Z","seen_at":"2026-11-22T20:40:51.088Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(204,76,'create',1795379366766,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(205,76,'call',1795380633001,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(206,76,'start',1795380701233,NULL,'{"doctor_id":5,"status":"called","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:50:33.001Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(207,76,'done',1795381497852,NULL,'{"doctor_id":5,"status":"in_room","priority":"normal","room_id":null,"room":"105","calls":1,"called_at":"2026-11-22T20:50:33.001Z","started_at":"2026-11-22T20:51:41.233Z","seen_at":"2026-11-22T20:51:41.233Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(208,77,'create',1795380685748,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(209,77,'call',1795381953573,NULL,'{"doctor_id":5,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(210,78,'create',1795380699187,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(211,79,'create',1795380707484,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(212,80,'create',1795380854647,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(213,81,'create',1795380968950,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(214,82,'create',1795381207161,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(215,83,'create',1795381255582,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(216,84,'create',1795381300151,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(217,85,'create',1795381346087,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(218,86,'create',1795381376484,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(219,87,'create',1795381414789,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(220,88,'create',1795381716749,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(221,89,'create',1795381924437,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(222,90,'create',1795376835974,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(223,90,'call',1795378224390,NULL,'{"doctor_id":6,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(224,90,'start',1795378303307,NULL,'{"doctor_id":6,"status":"called","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:10:24.390Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(225,90,'done',1795379080720,NULL,'{"doctor_id":6,"status":"in_room","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:10:24.390Z","started_at":"2026-11-22T20:11:43.307Z","seen_at":"2026-11-22T20:11:43.307Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(226,91,'create',1795376836974,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(227,91,'call',1795379156880,NULL,'{"doctor_id":6,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(228,91,'start',1795379188673,NULL,'{"doctor_id":6,"status":"called","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:25:56.880Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(229,91,'done',1795379938781,NULL,'{"doctor_id":6,"status":"in_room","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:25:56.880Z","started_at":"2026-11-22T20:26:28.673Z","seen_at":"2026-11-22T20:26:28.673Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(230,92,'create',1795378643232,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(231,92,'call',1795379985084,NULL,'{"doctor_id":6,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(232,92,'start',1795380050387,NULL,'{"doctor_id":6,"status":"called","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:39:45.084Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(233,92,'pause',1795380625678,NULL,'{"doctor_id":6,"status":"in_room","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:39:45.084Z","started_at":"2026-11-22T20:40:50.387Z","seen_at":"2026-11-22T20:40:50.387Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','paused',0);
INSERT INTO ticket_moves VALUES(234,93,'create',1795379833119,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(235,93,'call',1795380721575,NULL,'{"doctor_id":6,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(236,93,'no-show',1795380721575,NULL,'{"doctor_id":6,"status":"called","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:52:01.575Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(237,94,'create',1795379834119,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(238,94,'call',1795380883886,NULL,'{"doctor_id":6,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(239,94,'start',1795380911629,NULL,'{"doctor_id":6,"status":"called","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:54:43.886Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(240,94,'done',1795381493896,NULL,'{"doctor_id":6,"status":"in_room","priority":"normal","room_id":null,"room":"102","calls":1,"called_at":"2026-11-22T20:54:43.886Z","started_at":"2026-11-22T20:55:11.629Z","seen_at":"2026-11-22T20:55:11.629Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(241,95,'create',1795380390359,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(242,95,'call',1795381935460,NULL,'{"doctor_id":6,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(243,96,'create',1795380514845,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(244,97,'create',1795380612724,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(245,98,'create',1795380871949,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(246,99,'create',1795381030003,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(247,100,'create',1795381065158,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(248,101,'create',1795381100888,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(249,102,'create',1795381348082,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(250,103,'create',1795381394021,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(251,104,'create',1795381550471,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(252,105,'create',1795381970664,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(253,106,'create',1795374001000,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(254,106,'call',1795374826677,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(255,106,'start',1795374873289,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:13:46.677Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(256,106,'done',1795375498207,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:13:46.677Z","started_at":"2026-11-22T19:14:33.289Z","seen_at":"2026-11-22T19:14:33.289Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(257,107,'create',1795374558650,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(258,107,'call',1795375616624,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(259,107,'start',1795375676602,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:26:56.624Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(260,107,'done',1795376433239,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:26:56.624Z","started_at":"2026-11-22T19:27:56.602Z","seen_at":"2026-11-22T19:27:56.602Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(261,108,'create',1795374559650,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(262,108,'call',1795376513129,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(263,108,'no-show',1795376513129,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:41:53.129Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(264,109,'create',1795374799718,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(265,109,'call',1795376637189,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(266,109,'start',1795376714519,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:43:57.189Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(267,109,'done',1795377219177,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:43:57.189Z","started_at":"2026-11-22T19:45:14.519Z","seen_at":"2026-11-22T19:45:14.519Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(268,110,'create',1795375564299,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(269,110,'call',1795377333072,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(270,110,'start',1795377407661,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:55:33.072Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(271,110,'done',1795378161521,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T19:55:33.072Z","started_at":"2026-11-22T19:56:47.661Z","seen_at":"2026-11-22T19:56:47.661Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(272,111,'create',1795376850391,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(273,111,'call',1795378239914,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(274,111,'no-show',1795378239914,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:10:39.914Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','no_show',0);
INSERT INTO ticket_moves VALUES(275,112,'create',1795376851391,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(276,112,'call',1795378393022,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(277,112,'start',1795378430712,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:13:13.022Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(278,112,'done',1795378898575,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:13:13.022Z","started_at":"2026-11-22T20:13:50.712Z","seen_at":"2026-11-22T20:13:50.712Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(279,113,'create',1795377298938,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(280,113,'call',1795378970415,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(281,113,'start',1795379021118,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:22:50.415Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(282,113,'done',1795379706743,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:22:50.415Z","started_at":"2026-11-22T20:23:41.118Z","seen_at":"2026-11-22T20:23:41.118Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(283,114,'create',1795378115791,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(284,114,'call',1795379753327,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(285,114,'start',1795379793025,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:35:53.327Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(286,114,'done',1795380389225,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:35:53.327Z","started_at":"2026-11-22T20:36:33.025Z","seen_at":"2026-11-22T20:36:33.025Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(287,115,'create',1795379331818,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(288,115,'call',1795380461836,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(289,115,'start',1795380536675,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:47:41.836Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(290,115,'done',1795381223334,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T20:47:41.836Z","started_at":"2026-11-22T20:48:56.675Z","seen_at":"2026-11-22T20:48:56.675Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(291,116,'create',1795379560928,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(292,116,'call',1795381226488,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(293,116,'start',1795381300940,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T21:00:26.488Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(294,116,'done',1795381742528,NULL,'{"doctor_id":7,"status":"in_room","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T21:00:26.488Z","started_at":"2026-11-22T21:01:40.940Z","seen_at":"2026-11-22T21:01:40.940Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
INSERT INTO ticket_moves VALUES(295,117,'create',1795379907366,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(296,117,'call',1795381848542,NULL,'{"doctor_id":7,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(297,117,'start',1795381893634,NULL,'{"doctor_id":7,"status":"called","priority":"normal","room_id":null,"room":"103","calls":1,"called_at":"2026-11-22T21:10:48.542Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(298,118,'create',1795379909574,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(299,119,'create',1795380397790,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(300,120,'create',1795380753770,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(301,121,'create',1795381391529,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(302,122,'create',1795381987224,NULL,'null',NULL,'waiting',0);
INSERT INTO ticket_moves VALUES(303,122,'call',1795381987230,NULL,'{"doctor_id":8,"status":"waiting","priority":"normal","room_id":null,"room":null,"calls":0,"called_at":null,"started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','waiting','called',0);
INSERT INTO ticket_moves VALUES(304,122,'start',1795381987233,NULL,'{"doctor_id":8,"status":"called","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":null,"seen_at":null,"finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','called','in_room',0);
INSERT INTO ticket_moves VALUES(305,122,'done',1795381987237,NULL,'{"doctor_id":8,"status":"in_room","priority":"normal","room_id":null,"room":null,"calls":1,"called_at":"2026-11-22T21:13:07.230Z","started_at":"2026-11-22T21:13:07.233Z","seen_at":"2026-11-22T21:13:07.233Z","finished_at":null,"paused_at":null,"resume_note":null,"to_ticket_id":null,"patient_last_visit_at":null}','in_room','done',0);
CREATE TABLE visits (
    id         integer primary key,
    patient_id integer not null
               references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id  integer references doctors (id) on delete restrict,  -- archive the doctor instead
    ticket_id  integer unique references tickets (id) on delete set null,  -- the visit stays
    day        text    not null,  -- in the clinic's zone
    status     text    not null
               check (status in ('open', 'in_progress', 'completed', 'cancelled')),
    started_at integer not null,  -- opened, until the patient is in the room
    ended_at   integer,
    reason     text,
    invoiced   integer not null default 0 check (invoiced in (0, 1)),  -- set by the billing room
    source_id  text unique,  -- the id in the system it was imported from
    created_at integer not null,
    version    integer not null default 1
) strict;
INSERT INTO visits VALUES(1,3,5,NULL,'2025-05-24','completed',1748079900000,1748080380000,'Боли в животе',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(2,3,2,NULL,'2026-06-29','completed',1782713700000,1782714240000,'Температура, кашель',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(3,4,5,NULL,'2025-07-24','completed',1753352100000,1753353960000,'Боли в животе',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(4,4,5,NULL,'2025-08-14','completed',1755143100000,1755144660000,'Направление на УЗИ',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(5,4,2,NULL,'2025-10-29','completed',1761723900000,1761724440000,'Сыпь',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(6,5,3,NULL,'2025-09-23','completed',1758604500000,1758606480000,'Сердцебиение',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(7,9,7,NULL,'2026-05-23','completed',1779521400000,1779521880000,'Боли в спине',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(8,11,6,NULL,'2026-09-23','completed',1790136900000,1790138940000,'Shamollash, isitma',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(9,12,3,NULL,'2026-11-21','completed',1795235400000,1795236180000,'Yurak tez urishi',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(10,12,3,NULL,'2026-11-21','completed',1795241700000,1795242480000,'Koʻkrakdagi ogʻriq',1,NULL,1795381985821,2);
INSERT INTO visits VALUES(11,9,1,1,'2026-11-23','completed',1795376040081,1795376457259,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(12,2,1,2,'2026-11-23','completed',1795376563341,1795377433623,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(13,1,1,4,'2026-11-23','completed',1795378122044,1795378738112,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(14,12,1,6,'2026-11-23','completed',1795378994739,1795379602841,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(15,7,1,7,'2026-11-23','completed',1795379784131,1795380242190,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(16,5,1,10,'2026-11-23','in_progress',1795381800403,NULL,NULL,0,NULL,1795381985821,1);
INSERT INTO visits VALUES(17,6,1,11,'2026-11-23','open',1795380974954,NULL,NULL,0,NULL,1795381985821,1);
INSERT INTO visits VALUES(18,10,1,12,'2026-11-23','open',1795381391479,NULL,NULL,0,NULL,1795381985821,1);
INSERT INTO visits VALUES(19,3,2,16,'2026-11-23','completed',1795376031700,1795376850568,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(20,4,2,17,'2026-11-23','completed',1795376998579,1795377483638,NULL,0,NULL,1795381985821,4);
INSERT INTO visits VALUES(21,8,2,19,'2026-11-23','completed',1795378536406,1795379058523,NULL,1,NULL,1795381985821,3);
INSERT INTO visits VALUES(22,13,8,122,'2026-11-23','completed',1795381987233,1795381987237,NULL,1,NULL,1795381987224,4);
CREATE TABLE visit_services (
    id          integer primary key,
    visit_id    integer not null references visits (id) on delete cascade,  -- a part of it
    service_id  integer not null references services (id) on delete restrict,  -- archive instead
    code        text    not null,
    name        text    not null,  -- in the clinic's language
    price_minor integer not null check (price_minor >= 0),
    quantity    integer not null check (quantity between 1 and 1000)
) strict;
INSERT INTO visit_services VALUES(1,11,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(2,12,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(3,13,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(4,14,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(5,15,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(6,16,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(7,17,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(8,18,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(9,19,2,'P01','Педиатр, первичный приём',11000000,1);
INSERT INTO visit_services VALUES(10,20,2,'P01','Педиатр, первичный приём',11000000,1);
INSERT INTO visit_services VALUES(11,21,2,'P01','Педиатр, первичный приём',11000000,1);
INSERT INTO visit_services VALUES(12,1,5,'U01','УЗИ брюшной полости',14000000,1);
INSERT INTO visit_services VALUES(13,3,5,'U01','УЗИ брюшной полости',14000000,1);
INSERT INTO visit_services VALUES(14,4,5,'U01','УЗИ брюшной полости',14000000,1);
INSERT INTO visit_services VALUES(15,4,5,'U01','УЗИ брюшной полости',14000000,1);
INSERT INTO visit_services VALUES(16,6,3,'K01','Кардиолог, первичный приём',18000000,1);
INSERT INTO visit_services VALUES(17,6,9,'K02','Кардиолог, повторный приём',12000000,1);
INSERT INTO visit_services VALUES(18,5,8,'P02','Педиатр, повторный приём',7500000,1);
INSERT INTO visit_services VALUES(19,7,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(20,2,2,'P01','Педиатр, первичный приём',11000000,1);
INSERT INTO visit_services VALUES(21,8,1,'T01','Терапевт, первичный приём',12000000,1);
INSERT INTO visit_services VALUES(22,9,3,'K01','Кардиолог, первичный приём',18000000,1);
INSERT INTO visit_services VALUES(23,10,3,'K01','Кардиолог, первичный приём',18000000,1);
INSERT INTO visit_services VALUES(24,10,3,'K01','Кардиолог, первичный приём',18000000,1);
INSERT INTO visit_services VALUES(25,22,26,'SIM-b050a897','Simulated service',15000000,1);
CREATE TABLE messages (
    id         integer primary key,
    key        text    not null unique,  -- news are put in once: "appointment.reminder/17/24h"
    kind       text    not null,         -- which text it becomes: "appointment.reminder"
    patient_id integer references patients (id) on delete cascade,  -- nobody is left to tell
    user_id    integer references users (id) on delete cascade,     -- nobody is left to tell
    address    text,                     -- a phone or mailbox of somebody who is neither
    entity     text    not null,         -- what it is about: "appointment", "ticket"
    entity_id  integer not null,
    params     text    not null check (json_valid(params)),  -- ids and moments, never a diagnosis
    due_at     integer not null,         -- not told before
    expires_at integer,                  -- too late to be of use: not told any more
    status     text    not null default 'pending'
               check (status in ('pending', 'sent', 'dead', 'cancelled', 'expired')),
    created_at integer not null,
    check ((patient_id is not null) + (user_id is not null) + (address is not null) = 1)
) strict;
CREATE TABLE scheduling_settings (
    id              integer primary key check (id = 1),
    reminder_hours  text    not null check (json_valid(reminder_hours)),  -- before the appointment
    offer_minutes   integer not null check (offer_minutes between 1 and 1440),
    no_show_minutes integer check (no_show_minutes between 5 and 1440),   -- null: people mark it
    version         integer not null default 1
) strict;
INSERT INTO scheduling_settings VALUES(1,'[24,2]',30,NULL,1);
CREATE TABLE schedules (
    doctor_id integer primary key
              references doctors (id) on delete cascade,  -- nothing without its doctor
    version   integer not null
) strict;
INSERT INTO schedules VALUES(1,1);
INSERT INTO schedules VALUES(2,1);
INSERT INTO schedules VALUES(3,1);
INSERT INTO schedules VALUES(4,1);
INSERT INTO schedules VALUES(5,1);
INSERT INTO schedules VALUES(6,1);
INSERT INTO schedules VALUES(7,1);
CREATE TABLE schedule_periods (
    id          integer primary key,
    doctor_id   integer not null
                references schedules (doctor_id) on delete cascade,  -- part of the pattern
    weekday     integer not null check (weekday between 1 and 7),    -- Monday first
    from_minute integer not null check (from_minute between 0 and 1439),
    to_minute   integer not null check (to_minute between 1 and 1440),
    room_id     integer references rooms (id) on delete set null,    -- then the doctor's own door
    valid_from  text,  -- days, both included; null: no end on that side
    valid_until text,
    check (from_minute < to_minute),
    check (valid_from is null or valid_until is null or valid_from <= valid_until)
) strict;
INSERT INTO schedule_periods VALUES(1,1,1,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(2,1,1,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(3,1,2,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(4,1,2,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(5,1,3,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(6,1,3,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(7,1,4,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(8,1,4,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(9,1,5,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(10,1,5,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(11,1,6,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(12,2,1,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(13,2,1,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(14,2,2,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(15,2,2,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(16,2,3,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(17,2,3,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(18,2,4,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(19,2,4,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(20,2,5,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(21,2,5,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(22,2,6,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(23,3,1,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(24,3,1,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(25,3,2,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(26,3,2,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(27,3,3,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(28,3,3,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(29,3,4,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(30,3,4,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(31,3,5,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(32,3,5,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(33,4,1,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(34,4,1,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(35,4,2,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(36,4,2,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(37,4,3,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(38,4,3,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(39,4,4,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(40,4,4,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(41,4,5,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(42,4,5,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(43,4,6,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(44,5,1,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(45,5,1,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(46,5,2,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(47,5,2,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(48,5,3,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(49,5,3,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(50,5,4,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(51,5,4,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(52,5,5,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(53,5,5,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(54,5,6,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(55,6,1,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(56,6,1,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(57,6,2,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(58,6,2,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(59,6,3,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(60,6,3,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(61,6,4,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(62,6,4,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(63,6,5,510,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(64,6,5,840,1020,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(65,6,6,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(66,7,1,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(67,7,1,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(68,7,2,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(69,7,2,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(70,7,3,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(71,7,3,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(72,7,4,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(73,7,4,840,1080,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(74,7,5,540,780,NULL,NULL,NULL);
INSERT INTO schedule_periods VALUES(75,7,5,840,1080,NULL,NULL,NULL);
CREATE TABLE schedule_exceptions (
    id          integer primary key,
    doctor_id   integer not null
                references doctors (id) on delete cascade,  -- nothing without its doctor
    from_day    text    not null,
    to_day      text    not null,
    kind        text    not null check (kind in ('day_off', 'extra_hours', 'other_room')),
    from_minute integer check (from_minute between 0 and 1439),
    to_minute   integer check (to_minute between 1 and 1440),
    room_id     integer references rooms (id) on delete set null,  -- then the doctor's own door
    reason      text,
    created_at  integer not null,
    check (from_day <= to_day),
    check ((from_minute is null) = (to_minute is null)),
    check (from_minute is null or from_minute < to_minute),
    check (kind <> 'extra_hours' or from_minute is not null)
) strict;
INSERT INTO schedule_exceptions VALUES(1,2,'2026-12-12','2026-12-19','day_off',NULL,NULL,NULL,'On leave',1795381986795);
CREATE TABLE appointment_series (
    id         integer primary key,
    every      text    not null check (every in ('week', 'two_weeks', 'four_weeks')),
    times      integer not null check (times between 2 and 52),
    created_at integer not null
) strict;
INSERT INTO appointment_series VALUES(1,'week',3,1795381986749);
CREATE TABLE appointments (
    id              integer primary key,
    patient_id      integer not null
                    references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id       integer not null
                    references doctors (id) on delete restrict,   -- archive the doctor instead
    room_id         integer references rooms (id) on delete set null,  -- the doctor's own door
    starts_at       integer not null check (starts_at % 60000 = 0),    -- a diary knows minutes
    ends_at         integer not null check (ends_at % 60000 = 0),
    status          text    not null
                    check (status in ('scheduled', 'confirmed', 'arrived', 'in_visit', 'completed',
                                      'cancelled', 'no_show')),
    reason          text,
    series_id       integer
                    references appointment_series (id) on delete set null,  -- goes on by itself
    overridden      integer not null default 0 check (overridden in (0, 1)),
    override_reason text,
    ticket_id       integer unique
                    references tickets (id) on delete set null,   -- the appointment stays
    confirmed_at    integer,  -- what an arrival taken back returns to
    cancelled_by    text    check (cancelled_by in ('patient', 'clinic')),
    cancel_reason   text,
    created_at      integer not null,
    created_by      integer
                    references users (id) on delete set null,     -- users are disabled, not deleted
    version         integer not null default 1,
    -- The longest is four hours: so whoever looks for overlaps need not look back further.
    check (ends_at > starts_at and ends_at - starts_at <= 240 * 60000)
) strict;
INSERT INTO appointments VALUES(1,7,1,NULL,1795428000000,1795428900000,'cancelled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,'patient','Не сможет прийти',1795036385821,NULL,1);
INSERT INTO appointments VALUES(2,9,1,NULL,1795587300000,1795588200000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795165985821,NULL,1);
INSERT INTO appointments VALUES(3,2,1,NULL,1795663800000,1795664700000,'scheduled','Слабость, обследование',NULL,0,NULL,NULL,NULL,NULL,NULL,1795263185821,NULL,1);
INSERT INTO appointments VALUES(4,6,1,NULL,1795759200000,1795760100000,'scheduled','Повышенное давление',NULL,0,NULL,NULL,NULL,NULL,NULL,1795101185821,NULL,1);
INSERT INTO appointments VALUES(5,12,1,NULL,1796017500000,1796018400000,'scheduled','Слабость, обследование',NULL,0,NULL,NULL,NULL,NULL,NULL,1795086785821,NULL,1);
INSERT INTO appointments VALUES(6,9,1,NULL,1796023800000,1796024700000,'scheduled','Повышенное давление',NULL,0,NULL,NULL,NULL,NULL,NULL,1795185785821,NULL,1);
INSERT INTO appointments VALUES(7,5,1,NULL,1796120100000,1796121000000,'confirmed','Слабость, обследование',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795257785821,NULL,1);
INSERT INTO appointments VALUES(8,12,1,NULL,1796186700000,1796187600000,'scheduled','Слабость, обследование',NULL,0,NULL,NULL,NULL,NULL,NULL,1795142585821,NULL,1);
INSERT INTO appointments VALUES(9,7,1,NULL,1796274000000,1796274900000,'scheduled','Слабость, обследование',NULL,0,NULL,NULL,NULL,NULL,NULL,1795068785821,NULL,1);
INSERT INTO appointments VALUES(10,6,1,NULL,1796283900000,1796284800000,'scheduled','Слабость, обследование',NULL,0,NULL,NULL,NULL,NULL,NULL,1795147985821,NULL,1);
INSERT INTO appointments VALUES(11,12,1,NULL,1796363100000,1796364000000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795079585821,NULL,1);
INSERT INTO appointments VALUES(12,7,1,NULL,1796639400000,1796640300000,'confirmed','Повышенное давление',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795174985821,NULL,1);
INSERT INTO appointments VALUES(13,3,2,NULL,1795495500000,1795496400000,'confirmed','Плановый осмотр',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795029185821,NULL,1);
INSERT INTO appointments VALUES(14,8,2,NULL,1795514400000,1795515300000,'scheduled','Сыпь',NULL,0,NULL,NULL,NULL,NULL,NULL,1795135385821,NULL,1);
INSERT INTO appointments VALUES(15,8,2,NULL,1795665600000,1795666500000,'scheduled','Сыпь',NULL,0,NULL,NULL,NULL,NULL,NULL,1795151585821,NULL,1);
INSERT INTO appointments VALUES(16,4,2,NULL,1795775400000,1795776300000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795104785821,NULL,1);
INSERT INTO appointments VALUES(17,3,2,NULL,1795779900000,1795780800000,'confirmed','Плановый осмотр',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795362185821,NULL,1);
INSERT INTO appointments VALUES(18,8,2,NULL,1796022000000,1796022900000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795142585821,NULL,1);
INSERT INTO appointments VALUES(19,3,2,NULL,1796034600000,1796035500000,'scheduled','Температура, кашель',NULL,0,NULL,NULL,NULL,NULL,NULL,1795020185821,NULL,1);
INSERT INTO appointments VALUES(20,3,2,NULL,1796037300000,1796038200000,'scheduled','Сыпь',NULL,0,NULL,NULL,NULL,NULL,NULL,1795291985821,NULL,1);
INSERT INTO appointments VALUES(21,8,2,NULL,1796121000000,1796121900000,'confirmed','Сыпь',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795057985821,NULL,1);
INSERT INTO appointments VALUES(22,3,2,NULL,1796206500000,1796207400000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795245185821,NULL,1);
INSERT INTO appointments VALUES(23,4,2,NULL,1796270400000,1796271300000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795351385821,NULL,1);
INSERT INTO appointments VALUES(24,8,2,NULL,1796382900000,1796383800000,'scheduled','Температура, кашель',NULL,0,NULL,NULL,NULL,NULL,NULL,1795331585821,NULL,1);
INSERT INTO appointments VALUES(25,8,2,NULL,1796617800000,1796618700000,'scheduled','Сыпь',NULL,0,NULL,NULL,NULL,NULL,NULL,1795308185821,NULL,1);
INSERT INTO appointments VALUES(26,1,3,NULL,1795415400000,1795416600000,'scheduled','Боли в груди',NULL,0,NULL,NULL,NULL,NULL,NULL,1795020185821,NULL,1);
INSERT INTO appointments VALUES(27,6,3,NULL,1795417800000,1795419000000,'confirmed','Боли в груди',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795162385821,NULL,1);
INSERT INTO appointments VALUES(28,7,3,NULL,1795598400000,1795599600000,'confirmed','Боли в груди',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795147985821,NULL,1);
INSERT INTO appointments VALUES(29,12,3,NULL,1795772400000,1795773600000,'scheduled','Сердцебиение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795097585821,NULL,1);
INSERT INTO appointments VALUES(30,12,3,NULL,1795776000000,1795777200000,'scheduled','Сердцебиение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795021985821,NULL,1);
INSERT INTO appointments VALUES(31,6,3,NULL,1796029200000,1796030400000,'scheduled','Сердцебиение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795209185821,NULL,1);
INSERT INTO appointments VALUES(32,12,3,NULL,1796100600000,1796101800000,'scheduled','Боли в груди',NULL,0,NULL,NULL,NULL,NULL,NULL,1795155185821,NULL,1);
INSERT INTO appointments VALUES(33,6,3,NULL,1796104200000,1796105400000,'confirmed','Контроль давления',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795074185821,NULL,1);
INSERT INTO appointments VALUES(34,5,3,NULL,1796105400000,1796106600000,'scheduled','Боли в груди',NULL,0,NULL,NULL,NULL,NULL,NULL,1795293785821,NULL,1);
INSERT INTO appointments VALUES(35,2,3,NULL,1796195400000,1796196600000,'scheduled','Боли в груди',NULL,0,NULL,NULL,NULL,NULL,NULL,1795372985821,NULL,1);
INSERT INTO appointments VALUES(36,9,3,NULL,1796293200000,1796294400000,'confirmed','Сердцебиение',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795372985821,NULL,1);
INSERT INTO appointments VALUES(37,6,3,NULL,1796619000000,1796620200000,'scheduled','Контроль давления',NULL,0,NULL,NULL,NULL,NULL,NULL,1795214585821,NULL,1);
INSERT INTO appointments VALUES(38,10,3,NULL,1796621400000,1796622600000,'scheduled','Боли в груди',NULL,0,NULL,NULL,NULL,NULL,NULL,1795093985821,NULL,1);
INSERT INTO appointments VALUES(39,12,3,NULL,1796627400000,1796628600000,'scheduled','Сердцебиение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795039985821,NULL,1);
INSERT INTO appointments VALUES(40,7,4,NULL,1795668600000,1795669800000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795029185821,NULL,1);
INSERT INTO appointments VALUES(41,5,4,NULL,1795755000000,1795756200000,'scheduled','Ведение беременности',NULL,0,NULL,NULL,NULL,NULL,NULL,1795147985821,NULL,1);
INSERT INTO appointments VALUES(42,7,4,NULL,1795771200000,1795772400000,'confirmed','Боли внизу живота',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795255985821,NULL,1);
INSERT INTO appointments VALUES(43,9,4,NULL,1795846800000,1795848000000,'scheduled','Боли внизу живота',NULL,0,NULL,NULL,NULL,NULL,NULL,1795209185821,NULL,1);
INSERT INTO appointments VALUES(44,2,4,NULL,1796017800000,1796019000000,'scheduled','Боли внизу живота',NULL,0,NULL,NULL,NULL,NULL,NULL,1795380185821,NULL,1);
INSERT INTO appointments VALUES(45,9,4,NULL,1796191800000,1796193000000,'cancelled','Ведение беременности',NULL,0,NULL,NULL,NULL,'clinic','Врача не будет',1795223585821,NULL,1);
INSERT INTO appointments VALUES(46,5,4,NULL,1796272200000,1796273400000,'confirmed','Боли внизу живота',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795335185821,NULL,1);
INSERT INTO appointments VALUES(47,9,4,NULL,1796364600000,1796365800000,'scheduled','Боли внизу живота',NULL,0,NULL,NULL,NULL,NULL,NULL,1795237985821,NULL,1);
INSERT INTO appointments VALUES(48,5,4,NULL,1796448000000,1796449200000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795248785821,NULL,1);
INSERT INTO appointments VALUES(49,2,4,NULL,1796626200000,1796627400000,'scheduled','Плановый осмотр',NULL,0,NULL,NULL,NULL,NULL,NULL,1795023785821,NULL,1);
INSERT INTO appointments VALUES(50,9,5,NULL,1795416300000,1795417200000,'confirmed','Боли в животе',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795223585821,NULL,1);
INSERT INTO appointments VALUES(51,3,5,NULL,1795601700000,1795602600000,'scheduled','Направление на УЗИ',NULL,0,NULL,NULL,NULL,NULL,NULL,1795351385821,NULL,1);
INSERT INTO appointments VALUES(52,8,5,NULL,1795679100000,1795680000000,'scheduled','Контроль в динамике',NULL,0,NULL,NULL,NULL,NULL,NULL,1795297385821,NULL,1);
INSERT INTO appointments VALUES(53,10,5,NULL,1795683600000,1795684500000,'scheduled','Боли в животе',NULL,0,NULL,NULL,NULL,NULL,NULL,1795221785821,NULL,1);
INSERT INTO appointments VALUES(54,3,5,NULL,1795687200000,1795688100000,'confirmed','Боли в животе',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795030985821,NULL,1);
INSERT INTO appointments VALUES(55,2,5,NULL,1795755600000,1795756500000,'scheduled','Контроль в динамике',NULL,0,NULL,NULL,NULL,NULL,NULL,1795171385821,NULL,1);
INSERT INTO appointments VALUES(56,8,5,NULL,1795770000000,1795770900000,'scheduled','Контроль в динамике',NULL,0,NULL,NULL,NULL,NULL,NULL,1795095785821,NULL,1);
INSERT INTO appointments VALUES(57,12,5,NULL,1796024700000,1796025600000,'confirmed','Направление на УЗИ',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795207385821,NULL,1);
INSERT INTO appointments VALUES(58,9,5,NULL,1796208300000,1796209200000,'cancelled','Боли в животе',NULL,0,NULL,NULL,NULL,'clinic','Врача не будет',1795016585821,NULL,1);
INSERT INTO appointments VALUES(59,12,5,NULL,1796614200000,1796615100000,'scheduled','Контроль в динамике',NULL,0,NULL,NULL,NULL,NULL,NULL,1795268585821,NULL,1);
INSERT INTO appointments VALUES(60,2,5,NULL,1796618700000,1796619600000,'scheduled','Направление на УЗИ',NULL,0,NULL,NULL,NULL,NULL,NULL,1795070585821,NULL,1);
INSERT INTO appointments VALUES(61,3,5,NULL,1796634000000,1796634900000,'scheduled','Направление на УЗИ',NULL,0,NULL,NULL,NULL,NULL,NULL,1795110185821,NULL,1);
INSERT INTO appointments VALUES(62,2,6,NULL,1795407300000,1795408200000,'confirmed','Слабость, обследование',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795122785821,NULL,1);
INSERT INTO appointments VALUES(63,6,6,NULL,1795687200000,1795688100000,'scheduled','Повышенное давление',NULL,0,NULL,NULL,NULL,NULL,NULL,1795315385821,NULL,1);
INSERT INTO appointments VALUES(64,9,6,NULL,1795691700000,1795692600000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795014785821,NULL,1);
INSERT INTO appointments VALUES(65,7,6,NULL,1795844700000,1795845600000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795200185821,NULL,1);
INSERT INTO appointments VALUES(66,12,6,NULL,1796103000000,1796103900000,'scheduled','Повышенное давление',NULL,0,NULL,NULL,NULL,NULL,NULL,1795110185821,NULL,1);
INSERT INTO appointments VALUES(67,7,6,NULL,1796106600000,1796107500000,'scheduled','Повышенное давление',NULL,0,NULL,NULL,NULL,NULL,NULL,1795362185821,NULL,1);
INSERT INTO appointments VALUES(68,2,6,NULL,1796202900000,1796203800000,'cancelled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,'patient','Не сможет прийти',1795228985821,NULL,1);
INSERT INTO appointments VALUES(69,5,6,NULL,1796268600000,1796269500000,'confirmed','Повышенное давление',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795165985821,NULL,1);
INSERT INTO appointments VALUES(70,12,6,NULL,1796278500000,1796279400000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795124585821,NULL,1);
INSERT INTO appointments VALUES(71,12,6,NULL,1796291100000,1796292000000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795259585821,NULL,1);
INSERT INTO appointments VALUES(72,2,6,NULL,1796449500000,1796450400000,'scheduled','ОРВИ, температура',NULL,0,NULL,NULL,NULL,NULL,NULL,1795178585821,NULL,1);
INSERT INTO appointments VALUES(73,7,6,NULL,1796455800000,1796456700000,'cancelled','Слабость, обследование',NULL,0,NULL,NULL,NULL,'clinic','Врача не будет',1795183985821,NULL,1);
INSERT INTO appointments VALUES(74,12,6,NULL,1796616900000,1796617800000,'scheduled','Повышенное давление',NULL,0,NULL,NULL,NULL,NULL,NULL,1795347785821,NULL,1);
INSERT INTO appointments VALUES(75,7,7,NULL,1795492800000,1795494000000,'scheduled','Головная боль',NULL,0,NULL,NULL,NULL,NULL,NULL,1795097585821,NULL,1);
INSERT INTO appointments VALUES(76,12,7,NULL,1795599600000,1795600800000,'confirmed','Боли в спине',NULL,0,NULL,NULL,1795381985821,NULL,NULL,1795007585821,NULL,1);
INSERT INTO appointments VALUES(77,11,7,NULL,1795756800000,1795758000000,'scheduled','Головная боль',NULL,0,NULL,NULL,NULL,NULL,NULL,1795182185821,NULL,1);
INSERT INTO appointments VALUES(78,6,7,NULL,1795776000000,1795777200000,'scheduled','Головная боль',NULL,0,NULL,NULL,NULL,NULL,NULL,1795219985821,NULL,1);
INSERT INTO appointments VALUES(79,1,7,NULL,1796103600000,1796104800000,'scheduled','Головокружение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795223585821,NULL,1);
INSERT INTO appointments VALUES(80,2,7,NULL,1796203200000,1796204400000,'scheduled','Головокружение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795142585821,NULL,1);
INSERT INTO appointments VALUES(81,6,7,NULL,1796208000000,1796209200000,'scheduled','Боли в спине',NULL,0,NULL,NULL,NULL,NULL,NULL,1795102985821,NULL,1);
INSERT INTO appointments VALUES(82,9,7,NULL,1796300400000,1796301600000,'scheduled','Головокружение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795182185821,NULL,1);
INSERT INTO appointments VALUES(83,11,7,NULL,1796360400000,1796361600000,'scheduled','Головокружение',NULL,0,NULL,NULL,NULL,NULL,NULL,1795056185821,NULL,1);
INSERT INTO appointments VALUES(84,3,1,NULL,1795410000000,1795410900000,'scheduled',NULL,1,0,NULL,NULL,NULL,NULL,NULL,1795381986749,5,1);
INSERT INTO appointments VALUES(85,3,1,NULL,1796014800000,1796015700000,'scheduled',NULL,1,0,NULL,NULL,NULL,NULL,NULL,1795381986749,5,1);
INSERT INTO appointments VALUES(86,3,1,NULL,1796619600000,1796620500000,'scheduled',NULL,1,0,NULL,NULL,NULL,NULL,NULL,1795381986749,5,1);
CREATE TABLE appointment_services (
    appointment_id integer not null
                   references appointments (id) on delete cascade,  -- part of the appointment
    position       integer not null,
    service_id     integer not null
                   references services (id) on delete restrict,     -- archive the service instead
    primary key (appointment_id, position)
) strict, without rowid;
INSERT INTO appointment_services VALUES(1,1,1);
INSERT INTO appointment_services VALUES(2,1,1);
INSERT INTO appointment_services VALUES(3,1,1);
INSERT INTO appointment_services VALUES(4,1,1);
INSERT INTO appointment_services VALUES(5,1,1);
INSERT INTO appointment_services VALUES(6,1,1);
INSERT INTO appointment_services VALUES(7,1,1);
INSERT INTO appointment_services VALUES(8,1,1);
INSERT INTO appointment_services VALUES(9,1,1);
INSERT INTO appointment_services VALUES(10,1,1);
INSERT INTO appointment_services VALUES(11,1,1);
INSERT INTO appointment_services VALUES(12,1,1);
INSERT INTO appointment_services VALUES(62,1,1);
INSERT INTO appointment_services VALUES(63,1,1);
INSERT INTO appointment_services VALUES(64,1,1);
INSERT INTO appointment_services VALUES(65,1,1);
INSERT INTO appointment_services VALUES(66,1,1);
INSERT INTO appointment_services VALUES(67,1,1);
INSERT INTO appointment_services VALUES(68,1,1);
INSERT INTO appointment_services VALUES(69,1,1);
INSERT INTO appointment_services VALUES(70,1,1);
INSERT INTO appointment_services VALUES(71,1,1);
INSERT INTO appointment_services VALUES(72,1,1);
INSERT INTO appointment_services VALUES(73,1,1);
INSERT INTO appointment_services VALUES(74,1,1);
INSERT INTO appointment_services VALUES(13,1,2);
INSERT INTO appointment_services VALUES(14,1,2);
INSERT INTO appointment_services VALUES(15,1,2);
INSERT INTO appointment_services VALUES(16,1,2);
INSERT INTO appointment_services VALUES(17,1,2);
INSERT INTO appointment_services VALUES(18,1,2);
INSERT INTO appointment_services VALUES(19,1,2);
INSERT INTO appointment_services VALUES(20,1,2);
INSERT INTO appointment_services VALUES(21,1,2);
INSERT INTO appointment_services VALUES(22,1,2);
INSERT INTO appointment_services VALUES(23,1,2);
INSERT INTO appointment_services VALUES(24,1,2);
INSERT INTO appointment_services VALUES(25,1,2);
INSERT INTO appointment_services VALUES(26,1,3);
INSERT INTO appointment_services VALUES(27,1,3);
INSERT INTO appointment_services VALUES(28,1,3);
INSERT INTO appointment_services VALUES(29,1,3);
INSERT INTO appointment_services VALUES(30,1,3);
INSERT INTO appointment_services VALUES(31,1,3);
INSERT INTO appointment_services VALUES(32,1,3);
INSERT INTO appointment_services VALUES(33,1,3);
INSERT INTO appointment_services VALUES(34,1,3);
INSERT INTO appointment_services VALUES(35,1,3);
INSERT INTO appointment_services VALUES(36,1,3);
INSERT INTO appointment_services VALUES(37,1,3);
INSERT INTO appointment_services VALUES(38,1,3);
INSERT INTO appointment_services VALUES(39,1,3);
INSERT INTO appointment_services VALUES(40,1,4);
INSERT INTO appointment_services VALUES(41,1,4);
INSERT INTO appointment_services VALUES(42,1,4);
INSERT INTO appointment_services VALUES(43,1,4);
INSERT INTO appointment_services VALUES(44,1,4);
INSERT INTO appointment_services VALUES(45,1,4);
INSERT INTO appointment_services VALUES(46,1,4);
INSERT INTO appointment_services VALUES(47,1,4);
INSERT INTO appointment_services VALUES(48,1,4);
INSERT INTO appointment_services VALUES(49,1,4);
INSERT INTO appointment_services VALUES(50,1,5);
INSERT INTO appointment_services VALUES(51,1,5);
INSERT INTO appointment_services VALUES(52,1,5);
INSERT INTO appointment_services VALUES(53,1,5);
INSERT INTO appointment_services VALUES(54,1,5);
INSERT INTO appointment_services VALUES(55,1,5);
INSERT INTO appointment_services VALUES(56,1,5);
INSERT INTO appointment_services VALUES(57,1,5);
INSERT INTO appointment_services VALUES(58,1,5);
INSERT INTO appointment_services VALUES(59,1,5);
INSERT INTO appointment_services VALUES(60,1,5);
INSERT INTO appointment_services VALUES(61,1,5);
INSERT INTO appointment_services VALUES(75,1,6);
INSERT INTO appointment_services VALUES(76,1,6);
INSERT INTO appointment_services VALUES(77,1,6);
INSERT INTO appointment_services VALUES(78,1,6);
INSERT INTO appointment_services VALUES(79,1,6);
INSERT INTO appointment_services VALUES(80,1,6);
INSERT INTO appointment_services VALUES(81,1,6);
INSERT INTO appointment_services VALUES(82,1,6);
INSERT INTO appointment_services VALUES(83,1,6);
CREATE TABLE waitlist_entries (
    id               integer primary key,
    patient_id       integer not null
                     references patients (id) on delete restrict,  -- archive the patient instead
    doctor_id        integer references doctors (id) on delete restrict,   -- null: any
    service_id       integer references services (id) on delete restrict,  -- null: a usual slot
    from_day         text    not null,
    to_day           text    not null,
    from_minute      integer check (from_minute between 0 and 1439),  -- hours that suit them
    to_minute        integer check (to_minute between 1 and 1440),
    note             text,
    status           text    not null default 'waiting'
                     check (status in ('waiting', 'offered', 'booked', 'cancelled', 'expired')),
    offer_doctor_id  integer references doctors (id) on delete restrict,
    offer_starts_at  integer,
    offer_ends_at    integer,
    offer_expires_at integer,
    appointment_id   integer references appointments (id) on delete set null,  -- what came of it
    created_at       integer not null,
    created_by       integer references users (id) on delete set null,
    version          integer not null default 1,
    check (from_day <= to_day),
    check ((status = 'offered') = (offer_starts_at is not null)),
    check ((offer_starts_at is null) = (offer_doctor_id is null)
           and (offer_starts_at is null) = (offer_ends_at is null)
           and (offer_starts_at is null) = (offer_expires_at is null))
) strict;
INSERT INTO waitlist_entries VALUES(1,2,1,NULL,'2026-11-23','2026-12-02',NULL,NULL,NULL,'waiting',NULL,NULL,NULL,NULL,NULL,1795381986737,5,1);
CREATE TABLE waitlist_refusals (
    entry_id  integer not null
              references waitlist_entries (id) on delete cascade,  -- nothing without it
    doctor_id integer not null references doctors (id) on delete cascade,  -- nothing without it
    starts_at integer not null,
    primary key (entry_id, doctor_id, starts_at)
) strict, without rowid;
CREATE TABLE held_times (
    id         integer primary key,
    doctor_id  integer not null references doctors (id) on delete cascade,  -- nothing without it
    starts_at  integer not null,
    ends_at    integer not null,
    expires_at integer not null,
    check (ends_at > starts_at and ends_at - starts_at <= 240 * 60000)
) strict;
CREATE TABLE queue_policies (
    id                   integer primary key,
    doctor_id            integer unique
                         references doctors (id) on delete cascade,  -- nothing without the doctor
    classes              text    not null,  -- JSON: the priorities, the one that goes first first
    grace_before_minutes integer not null check (grace_before_minutes between 0 and 240),
    grace_after_minutes  integer not null check (grace_after_minutes between 0 and 240),
    fairness             text    not null check (fairness in ('aging', 'ratio', 'none')),
    aging_minutes        integer not null check (aging_minutes between 1 and 600),
    ratio_appointments   integer not null check (ratio_appointments between 1 and 20),
    version              integer not null default 1
) strict;
INSERT INTO queue_policies VALUES(1,NULL,'["urgent","returned","appointment","normal"]',10,15,'aging',45,3,1);
CREATE TABLE queue_followers (
    doctor_id integer primary key
              references doctors (id) on delete cascade,  -- nothing without the doctor
    leader_id integer not null
              references doctors (id) on delete cascade  -- each has a line of their own again
) strict;
CREATE TABLE queue_breaks (
    doctor_id integer primary key
              references doctors (id) on delete cascade,  -- nothing without the doctor
    day       text    not null,
    since     integer not null,
    until_at  integer,  -- null: nobody said
    reason    text
) strict;
CREATE TABLE announcements (
    id         integer primary key,
    code       text,
    text_en    text,
    text_ru    text,
    text_uz    text,
    doctor_id  integer references doctors (id) on delete cascade,  -- about this doctor alone
    created_at integer not null,
    created_by integer references users (id) on delete set null,  -- users are disabled, not deleted
    until_at   integer not null,  -- no longer shown then
    check (code is not null or coalesce(text_en, text_ru, text_uz) is not null)
) strict;
INSERT INTO announcements VALUES(1,'doctor_late','The doctor is late','Врач задерживается','Shifokor kechikmoqda',NULL,1795381986822,NULL,1795382886822);
CREATE TABLE checkin_settings (
    id             integer primary key check (id = 1),
    enabled        integer not null default 0 check (enabled in (0, 1)),
    rotate_seconds integer not null default 60     -- a new code on the wall; a month on paper
                   check (rotate_seconds between 15 and 2678400),
    phone_limit    integer not null default 3      -- numbers a day for one phone number
                   check (phone_limit between 1 and 50),
    booking        text    not null default 'off'  -- by link: confirmed by a code, or at the desk
                   check (booking in ('off', 'code', 'desk')),
    hold_minutes   integer not null default 60     -- how long the desk may think
                   check (hold_minutes between 5 and 1440),
    days_ahead     integer not null default 14     -- how far a link books
                   check (days_ahead between 1 and 365),
    generation     integer not null default 1,     -- the next one ends all codes given out
    wifi_name      text,                           -- the guests' network, shown beside the code
    wifi_password  text,                           -- hangs on the wall anyway; null: open
    version        integer not null default 1
) strict;
INSERT INTO checkin_settings VALUES(1,0,60,3,'off',60,14,1,NULL,NULL,1);
CREATE TABLE checkin_doctors (
    doctor_id   integer primary key
                references doctors (id) on delete cascade,  -- nothing without its doctor
    enabled     integer not null default 0 check (enabled in (0, 1)),
    booking     integer not null default 0 check (booking in (0, 1)),
    from_minute integer check (from_minute between 0 and 1439),  -- on the wall; null: all day
    to_minute   integer check (to_minute between 1 and 1440),
    daily_limit integer not null default 20 check (daily_limit between 1 and 500),
    version     integer not null default 1,
    check ((from_minute is null) = (to_minute is null)),
    check (from_minute is null or from_minute < to_minute)
) strict;
CREATE TABLE checkin_claims (
    id        integer primary key,
    digest    blob    not null unique,  -- keyed BLAKE2b of the phone's secret
    ticket_id integer not null unique
              references tickets (id) on delete cascade,  -- nothing without its number
    doctor_id integer not null
              references doctors (id) on delete restrict,  -- archive the doctor instead
    day       text    not null,  -- in the clinic's zone
    phone     text    not null,  -- E.164, as typed by a stranger: nobody proved it is theirs
    joined_at integer not null
) strict;
CREATE TABLE booking_requests (
    id             integer primary key,
    digest         blob    not null unique,  -- of the secret that the phone got; it asks by that
    doctor_id      integer not null
                   references doctors (id) on delete restrict,  -- archive the doctor instead
    starts_at      integer not null,
    ends_at        integer not null,
    phone          text    not null,  -- E.164
    last_name      text    not null,
    first_name     text    not null,
    confirm        text    not null check (confirm in ('code', 'desk')),
    code_digest    blob,              -- keyed; null where the desk confirms
    tries          integer not null default 0,  -- wrong codes
    status         text    not null default 'pending'
                   check (status in ('pending', 'booked', 'declined', 'expired')),
    hold_id        integer
                   references held_times (id) on delete set null,    -- holds end by themselves
    appointment_id integer
                   references appointments (id) on delete set null,  -- what came of it
    created_at     integer not null,
    expires_at     integer not null,  -- then the time is free for others
    version        integer not null default 1,
    check (ends_at > starts_at),
    check ((confirm = 'code') = (code_digest is not null))
) strict;
CREATE TABLE money_answers (
    owner_id    integer not null,  -- user, 0 inside the program; no foreign key: outlives them
    key         text    not null,
    fingerprint blob    not null,  -- of method, path and body
    status      integer not null,
    location    text    not null,
    body        text    not null,
    primary key (owner_id, key)
) strict, without rowid;
INSERT INTO money_answers VALUES(5,'golden 3',X'c722ca041366cc5f08c31d16d458b7fc5e05e902459a750687c45dff7d698d86',201,'/api/v1/payments/19','{"id":19,"receipt_number":20,"invoice_id":null,"patient_id":1,"status":"paid","amount_minor":250000,"refunded_minor":0,"tendered_minor":null,"change_minor":null,"method":"cash","reference":null,"paid_at":"2026-11-22T21:13:06.666Z","day":"2026-11-23","cashier":"Golden","shift_id":11,"voided":false}');
INSERT INTO money_answers VALUES(5,'golden 4',X'adb479ec2e75fe0af713809866996a90a7fe2bfa05c2d3b7b0c2a1096bf1176c',201,'/api/v1/shifts/current/cash/3','{"id":3,"shift_id":11,"direction":"out","amount_minor":10000,"reason":"Water for the waiting room","at":"2026-11-22T21:13:06.693Z"}');
CREATE TABLE billing_settings (
    id                 integer primary key check (id = 1),
    follow_up_days     integer not null check (follow_up_days between 0 and 365),  -- 0: no rule
    refund_limit_minor integer not null check (refund_limit_minor >= 0),
    receipt_width      integer not null check (receipt_width in (58, 80)),  -- mm of paper
    receipt_footer     text,
    invoice_details    text,  -- who we are, on a printed invoice: address, tax number, bank
    debt_allowed       integer not null check (debt_allowed in (0, 1)),
    version            integer not null default 1
) strict;
INSERT INTO billing_settings VALUES(1,0,50000000,80,NULL,NULL,1,1);
CREATE TABLE follow_up_services (
    service_id integer primary key references services (id) on delete cascade  -- a flag of it
) strict;
CREATE TABLE document_numbers (
    kind        text    primary key check (kind in ('invoice', 'receipt', 'shift')),
    next_number integer not null
) strict, without rowid;
INSERT INTO document_numbers VALUES('invoice',27);
INSERT INTO document_numbers VALUES('receipt',31);
INSERT INTO document_numbers VALUES('shift',12);
CREATE TABLE benefits (
    id      integer primary key,
    name    text    not null collate nocase unique,
    percent integer not null check (percent between 1 and 100),
    active  integer not null default 1 check (active in (0, 1)),
    version integer not null default 1
) strict;
INSERT INTO benefits VALUES(1,'Pensioner',10,1,1);
CREATE TABLE benefit_services (
    benefit_id integer not null references benefits (id) on delete cascade,  -- a part of it
    service_id integer not null references services (id) on delete cascade,  -- nothing without it
    primary key (benefit_id, service_id)
) strict, without rowid;
CREATE TABLE invoices (
    id                   integer primary key,
    number               integer not null unique,
    patient_id           integer not null
                         references patients (id) on delete restrict,  -- archive instead
    day                  text    not null,  -- in the clinic's zone; its price list holds
    benefit_id           integer references benefits (id) on delete restrict,  -- deactivate instead
    discount_percent     integer check (discount_percent between 1 and 100),
    discount_fixed_minor integer check (discount_fixed_minor > 0),
    discount_reason      text,  -- of the discount on the whole; its share stands in each line
    gross_minor          integer not null check (gross_minor >= 0),
    discount_minor       integer not null check (discount_minor between 0 and gross_minor),
    total_minor          integer not null check (total_minor = gross_minor - discount_minor),
    paid_minor           integer not null default 0,  -- what was paid and not returned
    refunded_minor       integer not null default 0 check (refunded_minor >= 0),
    credited_minor       integer not null default 0,  -- returned and not owed any more
    due_minor            integer generated always as (
                             case status when 'cancelled' then 0
                             else total_minor - credited_minor - paid_minor end) virtual
                         check (due_minor >= 0),
    status               text    not null
                         check (status in ('open', 'part_paid', 'paid', 'cancelled')),
    created_at           integer not null,
    created_by           integer references users (id) on delete set null,  -- disabled, not deleted
    cancelled_at         integer,
    cancel_reason        text,
    version              integer not null default 1,
    check (paid_minor >= 0 and credited_minor >= 0)
) strict;
INSERT INTO invoices VALUES(1,1,3,'2025-05-24',NULL,NULL,NULL,NULL,14000000,0,14000000,14000000,0,0,'paid',1748080680000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(2,2,4,'2025-07-24',NULL,NULL,NULL,NULL,14000000,0,14000000,14000000,0,0,'paid',1753354260000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(3,3,4,'2025-08-14',NULL,NULL,NULL,NULL,28000000,0,28000000,28000000,0,0,'paid',1755145200000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(4,4,5,'2025-09-23',NULL,NULL,NULL,NULL,30000000,0,30000000,30000000,0,0,'paid',1758606720000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(5,5,4,'2025-10-29',NULL,NULL,NULL,NULL,7500000,0,7500000,7500000,0,0,'paid',1761724980000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(6,6,9,'2026-05-23',NULL,NULL,NULL,NULL,12000000,0,12000000,6000000,0,0,'part_paid',1779522000000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(7,7,3,'2026-06-29',NULL,NULL,NULL,NULL,11000000,0,11000000,11000000,0,0,'paid',1782714480000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(8,8,11,'2026-09-23',NULL,NULL,NULL,NULL,12000000,0,12000000,12000000,0,0,'paid',1790139120000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(9,9,12,'2026-11-21',NULL,NULL,NULL,NULL,18000000,0,18000000,18000000,0,0,'paid',1795236540000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(10,10,12,'2026-11-21',NULL,NULL,NULL,NULL,36000000,0,36000000,36000000,0,0,'paid',1795242660000,4,NULL,NULL,3);
INSERT INTO invoices VALUES(11,11,9,'2026-11-23',NULL,NULL,NULL,NULL,12000000,0,12000000,12000000,0,0,'paid',1795376757259,4,NULL,NULL,3);
INSERT INTO invoices VALUES(12,12,3,'2026-11-23',NULL,NULL,NULL,NULL,11000000,0,11000000,11000000,0,0,'paid',1795376970568,4,NULL,NULL,3);
INSERT INTO invoices VALUES(13,13,2,'2026-11-23',NULL,NULL,NULL,NULL,12000000,0,12000000,12000000,0,0,'paid',1795377733623,4,NULL,NULL,3);
INSERT INTO invoices VALUES(14,14,4,'2026-11-23',NULL,NULL,NULL,NULL,11000000,0,11000000,0,11000000,11000000,'cancelled',1795377903638,4,NULL,NULL,4);
INSERT INTO invoices VALUES(15,15,1,'2026-11-23',NULL,NULL,NULL,NULL,12000000,0,12000000,12000000,0,0,'paid',1795379038112,4,NULL,NULL,3);
INSERT INTO invoices VALUES(16,16,8,'2026-11-23',NULL,NULL,NULL,NULL,11000000,0,11000000,11000000,0,0,'paid',1795379418523,4,NULL,NULL,3);
INSERT INTO invoices VALUES(17,17,12,'2026-11-23',NULL,NULL,NULL,NULL,12000000,0,12000000,12000000,0,0,'paid',1795379782841,4,NULL,NULL,3);
INSERT INTO invoices VALUES(18,18,7,'2026-11-23',NULL,NULL,NULL,NULL,12000000,0,12000000,12000000,0,0,'paid',1795380782190,4,NULL,NULL,3);
INSERT INTO invoices VALUES(19,19,13,'2026-11-23',NULL,NULL,NULL,NULL,15000000,0,15000000,0,30000000,0,'open',1795381987066,NULL,NULL,NULL,6);
INSERT INTO invoices VALUES(20,20,13,'2026-11-23',NULL,NULL,NULL,NULL,15000000,0,15000000,0,0,0,'cancelled',1795381987189,NULL,1795381987196,'simulated',3);
INSERT INTO invoices VALUES(21,21,13,'2026-11-23',NULL,10,NULL,'simulated',15000000,1500000,13500000,0,0,0,'open',1795381987203,NULL,NULL,NULL,3);
INSERT INTO invoices VALUES(22,22,13,'2026-11-23',NULL,NULL,NULL,NULL,15000000,0,15000000,15000000,0,0,'paid',1795381987245,NULL,NULL,NULL,3);
INSERT INTO invoices VALUES(23,23,14,'2026-11-23',NULL,NULL,NULL,NULL,15000000,0,15000000,15000000,0,0,'paid',1795381987287,NULL,NULL,NULL,3);
INSERT INTO invoices VALUES(24,24,14,'2026-11-23',NULL,NULL,NULL,NULL,15000000,0,15000000,0,0,0,'cancelled',1795381987311,NULL,1795381987312,'simulated',3);
INSERT INTO invoices VALUES(25,25,14,'2026-11-23',NULL,10,NULL,'simulated',15000000,1500000,13500000,0,0,0,'open',1795381987315,NULL,NULL,NULL,3);
INSERT INTO invoices VALUES(26,26,15,'2026-11-23',NULL,NULL,NULL,NULL,15000000,0,15000000,0,30000000,0,'open',1795381987349,NULL,NULL,NULL,6);
CREATE TABLE invoice_lines (
    id                  integer primary key,
    invoice_id          integer not null
                        references invoices (id) on delete restrict,  -- invoices are cancelled
    service_id          integer not null
                        references services (id) on delete restrict,  -- archive it instead
    doctor_id           integer references doctors (id) on delete restrict,  -- archive instead
    code                text    not null,
    name                text    not null,
    quantity            integer not null check (quantity between 1 and 1000),
    price_minor         integer not null check (price_minor >= 0),
    own_percent         integer check (own_percent between 1 and 100),
    own_discount_minor  integer not null default 0,  -- given on this line alone
    own_discount_reason text,
    discount_minor      integer not null,  -- with the benefit and the share of the whole's
    discount_reason     text,
    total_minor         integer not null
                        check (total_minor = price_minor * quantity - discount_minor
                               and total_minor >= 0)
) strict;
INSERT INTO invoice_lines VALUES(1,1,5,5,'U01','УЗИ брюшной полости',1,14000000,NULL,0,NULL,0,NULL,14000000);
INSERT INTO invoice_lines VALUES(2,2,5,5,'U01','УЗИ брюшной полости',1,14000000,NULL,0,NULL,0,NULL,14000000);
INSERT INTO invoice_lines VALUES(3,3,5,5,'U01','УЗИ брюшной полости',1,14000000,NULL,0,NULL,0,NULL,14000000);
INSERT INTO invoice_lines VALUES(4,3,5,5,'U01','УЗИ брюшной полости',1,14000000,NULL,0,NULL,0,NULL,14000000);
INSERT INTO invoice_lines VALUES(5,4,3,3,'K01','Кардиолог, первичный приём',1,18000000,NULL,0,NULL,0,NULL,18000000);
INSERT INTO invoice_lines VALUES(6,4,9,3,'K02','Кардиолог, повторный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(7,5,8,2,'P02','Педиатр, повторный приём',1,7500000,NULL,0,NULL,0,NULL,7500000);
INSERT INTO invoice_lines VALUES(8,6,1,7,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(9,7,2,2,'P01','Педиатр, первичный приём',1,11000000,NULL,0,NULL,0,NULL,11000000);
INSERT INTO invoice_lines VALUES(10,8,1,6,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(11,9,3,3,'K01','Кардиолог, первичный приём',1,18000000,NULL,0,NULL,0,NULL,18000000);
INSERT INTO invoice_lines VALUES(12,10,3,3,'K01','Кардиолог, первичный приём',1,18000000,NULL,0,NULL,0,NULL,18000000);
INSERT INTO invoice_lines VALUES(13,10,3,3,'K01','Кардиолог, первичный приём',1,18000000,NULL,0,NULL,0,NULL,18000000);
INSERT INTO invoice_lines VALUES(14,11,1,1,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(15,12,2,2,'P01','Педиатр, первичный приём',1,11000000,NULL,0,NULL,0,NULL,11000000);
INSERT INTO invoice_lines VALUES(16,13,1,1,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(17,14,2,2,'P01','Педиатр, первичный приём',1,11000000,NULL,0,NULL,0,NULL,11000000);
INSERT INTO invoice_lines VALUES(18,15,1,1,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(19,16,2,2,'P01','Педиатр, первичный приём',1,11000000,NULL,0,NULL,0,NULL,11000000);
INSERT INTO invoice_lines VALUES(20,17,1,1,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(21,18,1,1,'T01','Терапевт, первичный приём',1,12000000,NULL,0,NULL,0,NULL,12000000);
INSERT INTO invoice_lines VALUES(22,19,26,NULL,'SIM-b050a897','Simulated service',1,15000000,NULL,0,NULL,0,NULL,15000000);
INSERT INTO invoice_lines VALUES(23,20,26,NULL,'SIM-b050a897','Simulated service',1,15000000,NULL,0,NULL,0,NULL,15000000);
INSERT INTO invoice_lines VALUES(24,21,26,NULL,'SIM-b050a897','Simulated service',1,15000000,NULL,0,NULL,1500000,'simulated',13500000);
INSERT INTO invoice_lines VALUES(25,22,26,8,'SIM-b050a897','Simulated service',1,15000000,NULL,0,NULL,0,NULL,15000000);
INSERT INTO invoice_lines VALUES(26,23,27,NULL,'SIM-2827078a','Simulated service',1,15000000,NULL,0,NULL,0,NULL,15000000);
INSERT INTO invoice_lines VALUES(27,24,27,NULL,'SIM-2827078a','Simulated service',1,15000000,NULL,0,NULL,0,NULL,15000000);
INSERT INTO invoice_lines VALUES(28,25,27,NULL,'SIM-2827078a','Simulated service',1,15000000,NULL,0,NULL,1500000,'simulated',13500000);
INSERT INTO invoice_lines VALUES(29,26,28,NULL,'SIM-8d93dfe3','Simulated service',1,15000000,NULL,0,NULL,0,NULL,15000000);
CREATE TABLE invoice_visits (
    invoice_id integer not null references invoices (id) on delete restrict,  -- stays
    visit_id   integer not null references visits (id) on delete restrict,    -- stays
    primary key (invoice_id, visit_id)
) strict, without rowid;
INSERT INTO invoice_visits VALUES(1,1);
INSERT INTO invoice_visits VALUES(7,2);
INSERT INTO invoice_visits VALUES(2,3);
INSERT INTO invoice_visits VALUES(3,4);
INSERT INTO invoice_visits VALUES(5,5);
INSERT INTO invoice_visits VALUES(4,6);
INSERT INTO invoice_visits VALUES(6,7);
INSERT INTO invoice_visits VALUES(8,8);
INSERT INTO invoice_visits VALUES(9,9);
INSERT INTO invoice_visits VALUES(10,10);
INSERT INTO invoice_visits VALUES(11,11);
INSERT INTO invoice_visits VALUES(13,12);
INSERT INTO invoice_visits VALUES(15,13);
INSERT INTO invoice_visits VALUES(17,14);
INSERT INTO invoice_visits VALUES(18,15);
INSERT INTO invoice_visits VALUES(12,19);
INSERT INTO invoice_visits VALUES(14,20);
INSERT INTO invoice_visits VALUES(16,21);
INSERT INTO invoice_visits VALUES(22,22);
CREATE TABLE shifts (
    id             integer primary key,
    number         integer not null unique,
    user_id        integer not null references users (id) on delete restrict,  -- disable instead
    day            text    not null,  -- it was opened on
    opened_at      integer not null,
    closed_at      integer,
    float_minor    integer not null check (float_minor >= 0),
    note           text,
    handed_over_to integer references shifts (id) on delete restrict,  -- stays
    audit_entries  integer,  -- where the audit and the ledger stood at its close: the anchor
    audit_digest   text,
    ledger_entries integer,
    ledger_digest  text
) strict;
INSERT INTO shifts VALUES(1,1,4,'2025-05-24',1748056500000,1748095200000,20000000,NULL,NULL,177,'0e9539561e559b671b640a2343ae7d3716b135db23331c6f52cdb29f3decb4dc',4,'0f0cd77b4a4048dd7730512573e2a6b268acd89199a8077af0257dcf2f917342');
INSERT INTO shifts VALUES(2,2,4,'2025-07-24',1753326900000,1753365600000,20000000,NULL,NULL,182,'93f13c719a7891e183f402124a1f4167cbc3e8938f2b1de535931028caf73bf9',9,'b9892d2bf1b58f8c672554ee047409da2b62dd47c41b831e14b78c1fbb27b63f');
INSERT INTO shifts VALUES(3,3,4,'2025-08-14',1755141300000,1755180000000,20000000,NULL,NULL,186,'89fa8b53c81b8e167d39c5f1c4b9e7b397f98139d26ae322ba20216d68db499f',13,'0b44573bf9313808228a29c8802b18c0efba35133fdacb2cf258cbfa786feb16');
INSERT INTO shifts VALUES(4,4,4,'2025-09-23',1758597300000,1758636000000,20000000,NULL,NULL,190,'68f83c64a082518e61080548d108d05bb27085b063b2d169653ce573bd602ea4',17,'37fa3e63df5496dbbcf46c66ea81b5cee74633e44d9114423ab922448914533c');
INSERT INTO shifts VALUES(5,5,4,'2025-10-29',1761707700000,1761746400000,20000000,NULL,NULL,194,'0e0cf1adbe512e4e2798113d1874a2fc5b68a1d4a2ed265733cbdf4e4cb7f745',22,'b12eb7b64610676ad490c5674148c237390a700e2ad4579a1b2a99141c168c9f');
INSERT INTO shifts VALUES(6,6,4,'2026-05-23',1779506100000,1779544800000,20000000,NULL,NULL,199,'fcb08b191341634312c9f6d0f65ca7d3bd95708e7f502199a54d9b197ff99742',28,'7754aac01a4f3064221ec627500bb681c9cdbddee02cac45cdb8ca1bfe1c9fbc');
INSERT INTO shifts VALUES(7,7,4,'2026-06-29',1782702900000,1782741600000,20000000,NULL,NULL,203,'e45bcfeb68a98f299ceb3de68ac9a7a50f9869450476861d895eda14d86700a5',32,'97da8de983ee11253c36d7dea44d7f7d67b8e687025fb9055fa8db5672db6dc2');
INSERT INTO shifts VALUES(8,8,4,'2026-09-23',1790133300000,1790172000000,20000000,NULL,NULL,207,'46beba09ad4440f6d8506d8f70835b433c057b20c0b3330e7ab19de6931f3980',37,'57438e16806a63f9cb5214329352b7481225cac31a6202264e37bd59ae5363de');
INSERT INTO shifts VALUES(9,9,4,'2026-11-21',1795230900000,1795269600000,20000000,NULL,NULL,213,'81fd7f7c5dfb2fee8a9fd47d4b7a44b19101a85ae4efaa586a63821c8ea18005',44,'099566e23b12ab6a1c20097f5a2f5ec5d90de29e3cebb2b565aac920eed33bca');
INSERT INTO shifts VALUES(10,10,4,'2026-11-23',1795381925821,NULL,20000000,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO shifts VALUES(11,11,5,'2026-11-23',1795381986643,1795381986714,500000,NULL,NULL,238,'ee87af66d2904cec059f19d56c5b6f390e6aea7cb6989d613d510b63c7c7fc10',67,'95aae6424b197acd59bd8e6233b29dadebda74b873a7d2afb36cbc58a07ea015');
CREATE TABLE shift_counts (
    shift_id         integer not null references shifts (id) on delete restrict,  -- stays
    method           text    not null check (method in ('cash', 'card', 'transfer', 'other')),
    expected_minor   integer not null,
    counted_minor    integer not null check (counted_minor >= 0 or method <> 'cash'),
    difference_minor integer not null check (difference_minor = counted_minor - expected_minor),
    primary key (shift_id, method)
) strict, without rowid;
INSERT INTO shift_counts VALUES(1,'card',0,0,0);
INSERT INTO shift_counts VALUES(1,'cash',34000000,34000000,0);
INSERT INTO shift_counts VALUES(1,'other',0,0,0);
INSERT INTO shift_counts VALUES(1,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(2,'card',0,0,0);
INSERT INTO shift_counts VALUES(2,'cash',32000000,32000000,0);
INSERT INTO shift_counts VALUES(2,'other',0,0,0);
INSERT INTO shift_counts VALUES(2,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(3,'card',0,0,0);
INSERT INTO shift_counts VALUES(3,'cash',48000000,48000000,0);
INSERT INTO shift_counts VALUES(3,'other',0,0,0);
INSERT INTO shift_counts VALUES(3,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(4,'card',0,0,0);
INSERT INTO shift_counts VALUES(4,'cash',50000000,50000000,0);
INSERT INTO shift_counts VALUES(4,'other',0,0,0);
INSERT INTO shift_counts VALUES(4,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(5,'card',7500000,7500000,0);
INSERT INTO shift_counts VALUES(5,'cash',20000000,20000000,0);
INSERT INTO shift_counts VALUES(5,'other',0,0,0);
INSERT INTO shift_counts VALUES(5,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(6,'card',6000000,6000000,0);
INSERT INTO shift_counts VALUES(6,'cash',18000000,18000000,0);
INSERT INTO shift_counts VALUES(6,'other',0,0,0);
INSERT INTO shift_counts VALUES(6,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(7,'card',0,0,0);
INSERT INTO shift_counts VALUES(7,'cash',31000000,31000000,0);
INSERT INTO shift_counts VALUES(7,'other',0,0,0);
INSERT INTO shift_counts VALUES(7,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(8,'card',12000000,12000000,0);
INSERT INTO shift_counts VALUES(8,'cash',20000000,20000000,0);
INSERT INTO shift_counts VALUES(8,'other',0,0,0);
INSERT INTO shift_counts VALUES(8,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(9,'card',54000000,54000000,0);
INSERT INTO shift_counts VALUES(9,'cash',20000000,20000000,0);
INSERT INTO shift_counts VALUES(9,'other',0,0,0);
INSERT INTO shift_counts VALUES(9,'transfer',0,0,0);
INSERT INTO shift_counts VALUES(11,'card',0,0,0);
INSERT INTO shift_counts VALUES(11,'cash',740000,740000,0);
INSERT INTO shift_counts VALUES(11,'other',0,0,0);
INSERT INTO shift_counts VALUES(11,'transfer',0,0,0);
CREATE TABLE shift_denominations (
    shift_id    integer not null references shifts (id) on delete restrict,  -- stays
    value_minor integer not null check (value_minor > 0),
    count       integer not null check (count > 0),
    primary key (shift_id, value_minor)
) strict, without rowid;
INSERT INTO shift_denominations VALUES(11,10000,74);
CREATE TABLE cash_moves (
    id           integer primary key,
    shift_id     integer not null references shifts (id) on delete restrict,  -- stays
    direction    text    not null check (direction in ('in', 'out')),
    amount_minor integer not null check (amount_minor > 0),
    reason       text    not null,
    at           integer not null
) strict;
INSERT INTO cash_moves VALUES(1,2,'out',2000000,'Бумага для принтера',1753365600000);
INSERT INTO cash_moves VALUES(2,6,'out',2000000,'Бумага для принтера',1779544800000);
INSERT INTO cash_moves VALUES(3,11,'out',10000,'Water for the waiting room',1795381986693);
CREATE TABLE payments (
    id             integer primary key,
    receipt_number integer not null unique,
    invoice_id     integer references invoices (id) on delete restrict,  -- invoices are cancelled
    patient_id     integer not null references patients (id) on delete restrict,  -- archive instead
    method         text    not null check (method in ('cash', 'card', 'transfer', 'deposit',
                                                      'payme', 'click', 'other')),
    amount_minor   integer not null check (amount_minor > 0),
    tendered_minor integer check (tendered_minor >= amount_minor),  -- cash put on the table
    refunded_minor integer not null default 0 check (refunded_minor between 0 and amount_minor),
    status         text    not null
                   check (status in ('pending', 'processing', 'paid', 'failed', 'cancelled',
                                     'refunded', 'part_refunded')),
    shift_id       integer references shifts (id) on delete restrict,  -- null: not at a cash desk
    reference      text,  -- the provider's own number
    user_id        integer references users (id) on delete set null,  -- disabled, not deleted
    paid_at        integer not null,
    day            text    not null,
    voided_at      integer,
    void_reason    text,
    prints         integer not null default 0,  -- how often its receipt was printed
    check (method <> 'cash' or shift_id is not null)
) strict;
INSERT INTO payments VALUES(1,1,1,3,'cash',14000000,14000000,0,'paid',1,NULL,4,1748080680000,'2025-05-24',NULL,NULL,0);
INSERT INTO payments VALUES(2,2,2,4,'cash',14000000,14000000,0,'paid',2,NULL,4,1753354260000,'2025-07-24',NULL,NULL,0);
INSERT INTO payments VALUES(3,3,3,4,'cash',28000000,28000000,0,'paid',3,NULL,4,1755145200000,'2025-08-14',NULL,NULL,0);
INSERT INTO payments VALUES(4,4,4,5,'cash',30000000,30000000,0,'paid',4,NULL,4,1758606720000,'2025-09-23',NULL,NULL,0);
INSERT INTO payments VALUES(5,5,5,4,'card',7500000,NULL,0,'paid',5,NULL,4,1761724980000,'2025-10-29',NULL,NULL,0);
INSERT INTO payments VALUES(6,6,6,9,'card',6000000,NULL,0,'paid',6,NULL,4,1779522000000,'2026-05-23',NULL,NULL,0);
INSERT INTO payments VALUES(7,7,7,3,'cash',11000000,11000000,0,'paid',7,NULL,4,1782714480000,'2026-06-29',NULL,NULL,0);
INSERT INTO payments VALUES(8,8,8,11,'card',12000000,NULL,0,'paid',8,NULL,4,1790139120000,'2026-09-23',NULL,NULL,0);
INSERT INTO payments VALUES(9,9,9,12,'card',18000000,NULL,0,'paid',9,NULL,4,1795236540000,'2026-11-21',NULL,NULL,0);
INSERT INTO payments VALUES(10,10,10,12,'card',36000000,NULL,0,'paid',9,NULL,4,1795242660000,'2026-11-21',NULL,NULL,0);
INSERT INTO payments VALUES(11,11,11,9,'transfer',12000000,NULL,0,'paid',10,NULL,4,1795376757259,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(12,12,12,3,'cash',11000000,11000000,0,'paid',10,NULL,4,1795376970568,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(13,13,13,2,'cash',12000000,15000000,0,'paid',10,NULL,4,1795377733623,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(14,14,14,4,'card',11000000,NULL,11000000,'refunded',10,NULL,4,1795377903638,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(15,16,15,1,'cash',12000000,12000000,0,'paid',10,NULL,4,1795379038112,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(16,17,16,8,'cash',11000000,11000000,0,'paid',10,NULL,4,1795379418523,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(17,18,17,12,'cash',12000000,15000000,0,'paid',10,NULL,4,1795379782841,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(18,19,18,7,'cash',12000000,12000000,0,'paid',10,NULL,4,1795380782190,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(19,20,NULL,1,'cash',250000,NULL,0,'paid',11,NULL,5,1795381986666,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(20,21,19,13,'payme',15000000,NULL,15000000,'refunded',NULL,'f1bd26e0953b-1',NULL,1795381987076,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(21,23,19,13,'payme',15000000,NULL,15000000,'refunded',NULL,'f1bd26e0953b-13',NULL,1795381987174,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(22,25,22,13,'payme',15000000,NULL,0,'paid',NULL,'f1bd26e0953b-23',NULL,1795381987251,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(23,26,23,14,'click',15000000,NULL,0,'paid',NULL,'179538198725801',NULL,1795381987307,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(24,27,26,15,'other',15000000,NULL,15000000,'refunded',NULL,'bc53cb573d0d-a',NULL,1795381987373,'2026-11-23',NULL,NULL,0);
INSERT INTO payments VALUES(25,29,26,15,'other',15000000,NULL,15000000,'refunded',NULL,'bc53cb573d0d-b',NULL,1795381987382,'2026-11-23',NULL,NULL,0);
CREATE TABLE refunds (
    id             integer primary key,
    receipt_number integer not null unique,
    payment_id     integer references payments (id) on delete restrict,  -- null: of a deposit
    patient_id     integer not null references patients (id) on delete restrict,  -- archive instead
    method         text    not null check (method in ('cash', 'card', 'transfer', 'deposit',
                                                      'payme', 'click', 'other')),
    amount_minor   integer not null check (amount_minor > 0),
    reason         text    not null,
    credit         integer not null check (credit in (0, 1)),  -- it is not owed any more
    shift_id       integer references shifts (id) on delete restrict,  -- null: not at a cash desk
    user_id        integer references users (id) on delete set null,  -- disabled, not deleted
    refunded_at    integer not null,
    day            text    not null,
    check (method <> 'cash' or shift_id is not null)
) strict;
INSERT INTO refunds VALUES(1,15,14,4,'card',11000000,'Отказ пациента',1,10,4,1795377903638,'2026-11-23');
INSERT INTO refunds VALUES(2,22,20,13,'payme',15000000,'Payme: reason 5',0,NULL,NULL,1795381987102,'2026-11-23');
INSERT INTO refunds VALUES(3,24,21,13,'payme',15000000,'Payme: reason 5',0,NULL,NULL,1795381987185,'2026-11-23');
INSERT INTO refunds VALUES(4,28,24,15,'other',15000000,'Refunded by the provider',0,NULL,NULL,1795381987373,'2026-11-23');
INSERT INTO refunds VALUES(5,30,25,15,'other',15000000,'Refunded by the provider',0,NULL,NULL,1795381987566,'2026-11-23');
CREATE TABLE deposits (
    patient_id    integer primary key
                  references patients (id) on delete restrict,  -- archive the patient instead
    balance_minor integer not null check (balance_minor >= 0)
) strict;
INSERT INTO deposits VALUES(1,250000);
CREATE TABLE ledger_entries (
    id           integer primary key,  -- 1, 2, 3 ... without a gap
    at           integer not null,     -- UTC, milliseconds since 1970
    act          text    not null,     -- "payment"
    act_id       integer not null,
    debit        text    not null,
    credit       text    not null check (credit <> debit),
    amount_minor integer not null check (amount_minor > 0),
    user_id      integer,  -- no foreign key: the entry outlives everything
    digest       blob    not null
) strict;
INSERT INTO ledger_entries VALUES(1,1748056500000,'shift_opened',1,'cash:1','safe',20000000,4,X'f5dd656b65b28d74055c21f0b5b61a72679b42a610394400c1ee2ae5f320cfaf');
INSERT INTO ledger_entries VALUES(2,1748080680000,'invoice',1,'invoice:1','revenue',14000000,4,X'0829b2ba9090032cef238f285465cf13080d1bcec2bec39173307dde5ebc9dc4');
INSERT INTO ledger_entries VALUES(3,1748080680000,'payment',1,'cash:1','invoice:1',14000000,4,X'337288b0f622190dae917e6dad33b1a6c2b57a9273b446884dccee4336a8d0f5');
INSERT INTO ledger_entries VALUES(4,1748095200000,'shift_closed',1,'safe','cash:1',34000000,4,X'0f0cd77b4a4048dd7730512573e2a6b268acd89199a8077af0257dcf2f917342');
INSERT INTO ledger_entries VALUES(5,1753326900000,'shift_opened',2,'cash:2','safe',20000000,4,X'7371dcaa12b90d48c6bbdb10d29abc71a245565cb480290ca68fc2c44d08e775');
INSERT INTO ledger_entries VALUES(6,1753354260000,'invoice',2,'invoice:2','revenue',14000000,4,X'6a06c1ba187eee542dc9352248427ccbc1a5e5ae76c03a074e0c073e5ca2cbda');
INSERT INTO ledger_entries VALUES(7,1753354260000,'payment',2,'cash:2','invoice:2',14000000,4,X'1548b4f2005a87c8482349209eacb2e3c772fd281df22d62c2caf66f7c88f5fe');
INSERT INTO ledger_entries VALUES(8,1753365600000,'cash_out',1,'safe','cash:2',2000000,4,X'4dc826a5de275e30c5760d84d0ea8d6e372086608c4ac8f3ad5a8defe271b3a1');
INSERT INTO ledger_entries VALUES(9,1753365600000,'shift_closed',2,'safe','cash:2',32000000,4,X'b9892d2bf1b58f8c672554ee047409da2b62dd47c41b831e14b78c1fbb27b63f');
INSERT INTO ledger_entries VALUES(10,1755141300000,'shift_opened',3,'cash:3','safe',20000000,4,X'e2cbc72d7f902d18738ba1b56e94ea24098f07e8c113cdafe25cb290f5592fd0');
INSERT INTO ledger_entries VALUES(11,1755145200000,'invoice',3,'invoice:3','revenue',28000000,4,X'bf7894ad7d50db2e6168f894641bbe3a50991ffd4abeb18cb68219de56f1cb63');
INSERT INTO ledger_entries VALUES(12,1755145200000,'payment',3,'cash:3','invoice:3',28000000,4,X'c335b5ab489ebb0695267967bc547b35b711107fbdc1777f6321c4d443ccffcb');
INSERT INTO ledger_entries VALUES(13,1755180000000,'shift_closed',3,'safe','cash:3',48000000,4,X'0b44573bf9313808228a29c8802b18c0efba35133fdacb2cf258cbfa786feb16');
INSERT INTO ledger_entries VALUES(14,1758597300000,'shift_opened',4,'cash:4','safe',20000000,4,X'b7d026a40123916aeba7bf8c5da101901e7e2fe678c7362c89adf977373325aa');
INSERT INTO ledger_entries VALUES(15,1758606720000,'invoice',4,'invoice:4','revenue',30000000,4,X'a6adf9cb6c7b8456e2a7224d73cf783f40cb917f0ef8f02682dcb0f072f9b2dd');
INSERT INTO ledger_entries VALUES(16,1758606720000,'payment',4,'cash:4','invoice:4',30000000,4,X'61c914448145bebd44220b8e1bf77c3e530849b5669af4680f299621322aecce');
INSERT INTO ledger_entries VALUES(17,1758636000000,'shift_closed',4,'safe','cash:4',50000000,4,X'37fa3e63df5496dbbcf46c66ea81b5cee74633e44d9114423ab922448914533c');
INSERT INTO ledger_entries VALUES(18,1761707700000,'shift_opened',5,'cash:5','safe',20000000,4,X'9ba6cfd6732fef890868932b8e5df4a0b96f9875b5b4e21267b014516dd68255');
INSERT INTO ledger_entries VALUES(19,1761724980000,'invoice',5,'invoice:5','revenue',7500000,4,X'95d280f41f3b85e58238ab87c2fc92ed27042f59d9baebd860510079060c5bc4');
INSERT INTO ledger_entries VALUES(20,1761724980000,'payment',5,'card:5','invoice:5',7500000,4,X'c80096dee3f0a93f62a110ec74b71f18b05f0693f3f2db41be87c6c0fdec57b1');
INSERT INTO ledger_entries VALUES(21,1761746400000,'shift_closed',5,'safe','cash:5',20000000,4,X'fa4b78396b16b667676eb656011819105403a809ce09742d85aa9ef9902e91b9');
INSERT INTO ledger_entries VALUES(22,1761746400000,'shift_closed',5,'card','card:5',7500000,4,X'b12eb7b64610676ad490c5674148c237390a700e2ad4579a1b2a99141c168c9f');
INSERT INTO ledger_entries VALUES(23,1779506100000,'shift_opened',6,'cash:6','safe',20000000,4,X'bd6a4243696b2fee12a4dab1ad9e969dbc47fd3ca46303242d5a1c0e0b81a9ca');
INSERT INTO ledger_entries VALUES(24,1779522000000,'invoice',6,'invoice:6','revenue',12000000,4,X'ab24a7c2b20fff46b3f1ecb638e6bcf425718556896cb0bd51a313277519aa3e');
INSERT INTO ledger_entries VALUES(25,1779522000000,'payment',6,'card:6','invoice:6',6000000,4,X'd8a3d54f5173c4b1aaee2d74b891853bdc67e5d434a2ba8310d18543483edb2f');
INSERT INTO ledger_entries VALUES(26,1779544800000,'cash_out',2,'safe','cash:6',2000000,4,X'72b434a204512dcb638ee7c0d3e382062d0448fe1f655aaf4e86ab48d8416f48');
INSERT INTO ledger_entries VALUES(27,1779544800000,'shift_closed',6,'safe','cash:6',18000000,4,X'2ecf0e52bdfbb0cf28f6ad4c8e2147304ece4240c960fba1014744f65b516f3f');
INSERT INTO ledger_entries VALUES(28,1779544800000,'shift_closed',6,'card','card:6',6000000,4,X'7754aac01a4f3064221ec627500bb681c9cdbddee02cac45cdb8ca1bfe1c9fbc');
INSERT INTO ledger_entries VALUES(29,1782702900000,'shift_opened',7,'cash:7','safe',20000000,4,X'366b3d6477614e698e2beae710d2abd4f7aa57d964c7468290f27617cc0c7b6d');
INSERT INTO ledger_entries VALUES(30,1782714480000,'invoice',7,'invoice:7','revenue',11000000,4,X'769ac8116e7618a83807473f0948304035344ef2e5a7224ea7f546acfa478a5c');
INSERT INTO ledger_entries VALUES(31,1782714480000,'payment',7,'cash:7','invoice:7',11000000,4,X'6b6bc57340677da480050b45e360977b5a1a1315979f18dd2c5a4f3a08e08660');
INSERT INTO ledger_entries VALUES(32,1782741600000,'shift_closed',7,'safe','cash:7',31000000,4,X'97da8de983ee11253c36d7dea44d7f7d67b8e687025fb9055fa8db5672db6dc2');
INSERT INTO ledger_entries VALUES(33,1790133300000,'shift_opened',8,'cash:8','safe',20000000,4,X'd092465c4ccc5b177134c601f4609c181e85f5fe86317cdc01d247684491badb');
INSERT INTO ledger_entries VALUES(34,1790139120000,'invoice',8,'invoice:8','revenue',12000000,4,X'cb2b2c92227d3978afe7b9a3cee31793231497a9be062b139310274e027c83f1');
INSERT INTO ledger_entries VALUES(35,1790139120000,'payment',8,'card:8','invoice:8',12000000,4,X'fdf6905b37dda4db35e3ec4d88ae9ef189a0ce43a428d31ffb8ecb47b1ec23a6');
INSERT INTO ledger_entries VALUES(36,1790172000000,'shift_closed',8,'safe','cash:8',20000000,4,X'ddfe4bfe34d9fa7625cdef837c0e59b9a8a2c3a7eaf93541bba8e70636723972');
INSERT INTO ledger_entries VALUES(37,1790172000000,'shift_closed',8,'card','card:8',12000000,4,X'57438e16806a63f9cb5214329352b7481225cac31a6202264e37bd59ae5363de');
INSERT INTO ledger_entries VALUES(38,1795230900000,'shift_opened',9,'cash:9','safe',20000000,4,X'256a2b268b9a7c65beff92980db4b7ed9a5442b44802b223037e0c4f11b9d21f');
INSERT INTO ledger_entries VALUES(39,1795236540000,'invoice',9,'invoice:9','revenue',18000000,4,X'c77880b4286bd10b1b83ef3bb60542f17e90669b42b5b24f0dfc2f78cf937eb6');
INSERT INTO ledger_entries VALUES(40,1795236540000,'payment',9,'card:9','invoice:9',18000000,4,X'184fcadfb51d37356613280927395a2c2cf2af5efa1184d3be339d5b2380dcf9');
INSERT INTO ledger_entries VALUES(41,1795242660000,'invoice',10,'invoice:10','revenue',36000000,4,X'fee7e7f2e6d99121d0bc0dd2002c8f8de34677fd31a1f14a327d520f19a65eee');
INSERT INTO ledger_entries VALUES(42,1795242660000,'payment',10,'card:9','invoice:10',36000000,4,X'e73af6ce9767409f53eca3d4fda40a194daf7b9948bb428224f40ab0e51883c5');
INSERT INTO ledger_entries VALUES(43,1795269600000,'shift_closed',9,'safe','cash:9',20000000,4,X'e699813e31b837eb770ca1ab163819d24197c8e7f03e5f7abd26542fb720e3a5');
INSERT INTO ledger_entries VALUES(44,1795269600000,'shift_closed',9,'card','card:9',54000000,4,X'099566e23b12ab6a1c20097f5a2f5ec5d90de29e3cebb2b565aac920eed33bca');
INSERT INTO ledger_entries VALUES(45,1795381925821,'shift_opened',10,'cash:10','safe',20000000,4,X'2fee0f9615679640c6b7913d064bdf1475e4c897fd21c85391b0be5d05aa4052');
INSERT INTO ledger_entries VALUES(46,1795376757259,'invoice',11,'invoice:11','revenue',12000000,4,X'5d58eb425e149ecdf9fe9c41dca013e90ef691bbf0affa48af636632363ae182');
INSERT INTO ledger_entries VALUES(47,1795376757259,'payment',11,'transfer:10','invoice:11',12000000,4,X'3c97f26f09fb4e90316e0961a6eff01bf269049fe5db2e3039035479fc1eab80');
INSERT INTO ledger_entries VALUES(48,1795376970568,'invoice',12,'invoice:12','revenue',11000000,4,X'1ca968419111a8e2a3b69a169a33d948a88a19455e908c50c1714d035d3ea102');
INSERT INTO ledger_entries VALUES(49,1795376970568,'payment',12,'cash:10','invoice:12',11000000,4,X'01bc98fc8023e3fd0e41fc05b8252814a4f206032fa3281a4c9356df1374da3c');
INSERT INTO ledger_entries VALUES(50,1795377733623,'invoice',13,'invoice:13','revenue',12000000,4,X'1abc3ffe63d1a82fc0000e33542ecdfefeb5a170c304ba3545ff6b937856913d');
INSERT INTO ledger_entries VALUES(51,1795377733623,'payment',13,'cash:10','invoice:13',12000000,4,X'c6e393a21b94090c902e097b569a80ff20984d376ed49ebd3890e295dba39674');
INSERT INTO ledger_entries VALUES(52,1795377903638,'invoice',14,'invoice:14','revenue',11000000,4,X'b3002d7bc41fa27217fea4d795c2ffee2224287509499348a3a8c843bcffdf29');
INSERT INTO ledger_entries VALUES(53,1795377903638,'payment',14,'card:10','invoice:14',11000000,4,X'984b8ee48d0c30a79fd6d51ad042e8ec9c766af710810d3ec0b20f14bfabde63');
INSERT INTO ledger_entries VALUES(54,1795377903638,'refund',1,'invoice:14','card:10',11000000,4,X'7a00bd8b75df21191748723ad7661aeac1dca2635d976e4393f815d50e45101d');
INSERT INTO ledger_entries VALUES(55,1795377903638,'refund',1,'returns','invoice:14',11000000,4,X'fc7e62428c4b4905c4557cc58b68f621930dc2a4d80802e231a5d1763eb90eb2');
INSERT INTO ledger_entries VALUES(56,1795379038112,'invoice',15,'invoice:15','revenue',12000000,4,X'fe1fd9b4a1f9f9b221bc474367b37c9963382ed8524f9febfbf1a610edfb5e77');
INSERT INTO ledger_entries VALUES(57,1795379038112,'payment',15,'cash:10','invoice:15',12000000,4,X'95b04b26b4cf2001aa4d0e7a9c4bb838b0a6c284777cb2e5280afa3c3678b875');
INSERT INTO ledger_entries VALUES(58,1795379418523,'invoice',16,'invoice:16','revenue',11000000,4,X'c2713925705a79b661e37b9854453840b81d6e0dd4301d8b1fd3a5cee8a8fa60');
INSERT INTO ledger_entries VALUES(59,1795379418523,'payment',16,'cash:10','invoice:16',11000000,4,X'8003d5753db3bd06c5a0c515fb0f3ea51eb8803c25dbe82694c9511b2b9c48fd');
INSERT INTO ledger_entries VALUES(60,1795379782841,'invoice',17,'invoice:17','revenue',12000000,4,X'dcdaac926be895e81e5fb3f3a9a8271c8a04a9d309b2087c087694d81f204941');
INSERT INTO ledger_entries VALUES(61,1795379782841,'payment',17,'cash:10','invoice:17',12000000,4,X'744b3bc1a895f371dd9f21b160c12a63ffe2af0c759259948024dafd0c3a8985');
INSERT INTO ledger_entries VALUES(62,1795380782190,'invoice',18,'invoice:18','revenue',12000000,4,X'4736a65bfd152de8300b1df448f9865031518af0867caba76ba2b5771a77cff6');
INSERT INTO ledger_entries VALUES(63,1795380782190,'payment',18,'cash:10','invoice:18',12000000,4,X'3bc9eae3e520515aa6acf20f1663667ce5544b2cfa988d07213c66c1272d0637');
INSERT INTO ledger_entries VALUES(64,1795381986643,'shift_opened',11,'cash:11','safe',500000,5,X'7c788c949bf99ceff07c079d347188dc381efc797f57485d45376d05bd1a7ab4');
INSERT INTO ledger_entries VALUES(65,1795381986666,'payment',19,'cash:11','deposit:1',250000,5,X'6138e975dd6f696d7be3e0bc7482872e20d86ef17e2f2c77ef75da712be92547');
INSERT INTO ledger_entries VALUES(66,1795381986693,'cash_out',3,'safe','cash:11',10000,5,X'fe6b12637f67e01db6793135bcf9473a661b263700cc5734a27ec36fd48b4b1f');
INSERT INTO ledger_entries VALUES(67,1795381986714,'shift_closed',11,'safe','cash:11',740000,5,X'95aae6424b197acd59bd8e6233b29dadebda74b873a7d2afb36cbc58a07ea015');
INSERT INTO ledger_entries VALUES(68,1795381987066,'invoice',19,'invoice:19','revenue',15000000,NULL,X'f2fc9b26f00bafdce3b020c2c889f13a6ccbd513276909e9a24bc0d10dc7be3b');
INSERT INTO ledger_entries VALUES(69,1795381987076,'payment',20,'payme','invoice:19',15000000,NULL,X'086454451321b01d6b135e045ca345b3697344152ea15a2b649c5914b4d15ce5');
INSERT INTO ledger_entries VALUES(70,1795381987102,'refund',2,'invoice:19','payme',15000000,NULL,X'8de23438caa66018f71c45419682ef08f1f011d49e1071f04de372be34d0dda0');
INSERT INTO ledger_entries VALUES(71,1795381987174,'payment',21,'payme','invoice:19',15000000,NULL,X'a89ae430ad1eaf7bef5a01f2e26097880b9925dee00642929663d4a215f4b669');
INSERT INTO ledger_entries VALUES(72,1795381987185,'refund',3,'invoice:19','payme',15000000,NULL,X'4f998d50fc815539ff3761b2bd3671a4e36ef449258e0aed9f0c57001d5c09c2');
INSERT INTO ledger_entries VALUES(73,1795381987189,'invoice',20,'invoice:20','revenue',15000000,NULL,X'2fe21e14bc4970f46a6a28b645d84f6fff26936a533fc6be4e33030f7c9f470e');
INSERT INTO ledger_entries VALUES(74,1795381987196,'invoice_cancelled',20,'revenue','invoice:20',15000000,NULL,X'1fdcc79f7f20e33f61c7208ed5cf6387d94bd1a222e2ac458e05f31cea83550b');
INSERT INTO ledger_entries VALUES(75,1795381987203,'invoice',21,'invoice:21','revenue',15000000,NULL,X'c38e0b6221d20b8e027b76593cf89a699b2f95b6bb90034beb56fba0d3f8482e');
INSERT INTO ledger_entries VALUES(76,1795381987213,'invoice_changed',21,'discounts','invoice:21',1500000,NULL,X'680c6e0fd0abfd39d6dc85e5f8eba395863f352037a0daf302aafeb4b1fbbe8a');
INSERT INTO ledger_entries VALUES(77,1795381987245,'invoice',22,'invoice:22','revenue',15000000,NULL,X'9b724a8b16d40e63801d566efd818d0b14bbd43bd96a6495c91d6df2aa9001e3');
INSERT INTO ledger_entries VALUES(78,1795381987251,'payment',22,'payme','invoice:22',15000000,NULL,X'ff574aee842a912054b49128220f8378c2071c72ebf37e75dfdb1902d98b191c');
INSERT INTO ledger_entries VALUES(79,1795381987287,'invoice',23,'invoice:23','revenue',15000000,NULL,X'9b06d673b15db4c8b0e7ed8fc0b3063f5dd9329f738eb50592e9c228b4857623');
INSERT INTO ledger_entries VALUES(80,1795381987307,'payment',23,'click','invoice:23',15000000,NULL,X'3b3ebe2b19636e58f70884c5a54058cdf52c112f0ec05b12ecdd97e97accfa52');
INSERT INTO ledger_entries VALUES(81,1795381987311,'invoice',24,'invoice:24','revenue',15000000,NULL,X'3f2a12941a84347153a54117f7d6cbea68befcbe239c05f70b3956a2e3390c6d');
INSERT INTO ledger_entries VALUES(82,1795381987312,'invoice_cancelled',24,'revenue','invoice:24',15000000,NULL,X'138b0800a599017692443b14bd40dc76940cd6175807629deff70ed7ebaaca58');
INSERT INTO ledger_entries VALUES(83,1795381987315,'invoice',25,'invoice:25','revenue',15000000,NULL,X'f4aa6e410f40a7252b838b9c5a035a3da014d51b23d26b1271941069d04b4714');
INSERT INTO ledger_entries VALUES(84,1795381987317,'invoice_changed',25,'discounts','invoice:25',1500000,NULL,X'35cee40beedfa4352e8537d82ccddd67c1d2045c4d1e6aade2acf2a6b07af711');
INSERT INTO ledger_entries VALUES(85,1795381987349,'invoice',26,'invoice:26','revenue',15000000,NULL,X'a23f21638315ec7f59636149282ca2dacb708b8c0d120534010a36f1b1587fcd');
INSERT INTO ledger_entries VALUES(86,1795381987373,'payment',24,'other','invoice:26',15000000,NULL,X'1db56535c8f0bd60800ea16ca3b2dcf168d0be43eb14d9845041b194a5e34e4b');
INSERT INTO ledger_entries VALUES(87,1795381987373,'refund',4,'invoice:26','other',15000000,NULL,X'eb5f4b86d3d1db5f393f89830c8a9c43413473bc8a7872472fb3d79bf263bacb');
INSERT INTO ledger_entries VALUES(88,1795381987382,'payment',25,'other','invoice:26',15000000,NULL,X'424805a1541386f2cd782bf41b9b3b287d4b6227b63f2026a5b8fbd02f3be48d');
INSERT INTO ledger_entries VALUES(89,1795381987566,'refund',5,'invoice:26','other',15000000,NULL,X'c48ee00ff898e91cf2b4f9f76de2820531e25a03075d1221336ad3a3f028dcf7');
CREATE TABLE provider_events (
    id          integer primary key,
    provider    text    not null check (provider in ('payme', 'click', 'hmac')),
    received_at integer not null,
    remote      text    not null,
    request_id  text    not null,
    what        text    not null,  -- "PerformTransaction", "complete", "payment.succeeded", or ""
    -- done: it changed something; answered: nothing to change; repeated: had been done before;
    -- refused: by the provider's rules; stranger: without the secret; failed: our fault.
    outcome     text    not null check (outcome in ('done', 'answered', 'repeated', 'refused',
                                                    'stranger', 'failed')),
    code        text,              -- the provider's code for the refusal
    reference   text,              -- the provider's own number
    invoice_id  integer references invoices (id) on delete restrict,  -- invoices are cancelled
    body        blob    not null,  -- as it came; of a stranger only the beginning
    body_bytes  integer not null,
    answer      text    not null
) strict;
INSERT INTO provider_events VALUES(1,'payme',1795381987043,'127.0.0.1','cab8df0a46596223','','stranger','-32504',NULL,NULL,X'7b7d',2,'{"jsonrpc":"2.0","id":null,"error":{"code":-32504,"message":{"ru":"Недостаточно прав","uz":"Huquq yetarli emas","en":"Not authorised"},"data":null}}');
INSERT INTO provider_events VALUES(2,'payme',1795381987052,'127.0.0.1','a3a8f002d586a133','','stranger','-32504',NULL,NULL,X'7b7d',2,'{"jsonrpc":"2.0","id":null,"error":{"code":-32504,"message":{"ru":"Недостаточно прав","uz":"Huquq yetarli emas","en":"Not authorised"},"data":null}}');
INSERT INTO provider_events VALUES(3,'payme',1795381987053,'127.0.0.1','6a474401f97f1747','','refused','-32600',NULL,NULL,X'3c786d6c2f3e',6,'{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":{"ru":"Неверный запрос","uz":"So''rov noto''g''ri","en":"Malformed request"},"data":null}}');
INSERT INTO provider_events VALUES(4,'payme',1795381987054,'127.0.0.1','a7103f6f13d321e6','','refused','-32600',NULL,NULL,X'7b226964223a312c226d6574686f64223a2247657453746174656d656e74227d',32,'{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":{"ru":"Неверный запрос","uz":"So''rov noto''g''ri","en":"Malformed request"},"data":"params"}}');
INSERT INTO provider_events VALUES(5,'payme',1795381987055,'127.0.0.1','cfef524a4a2b3fd6','Nothing','refused','-32601',NULL,NULL,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a224e6f7468696e67222c22706172616d73223a7b7d7d',55,'{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":{"ru":"Метод не найден","uz":"Metod topilmadi","en":"Method not found"},"data":"Nothing"}}');
INSERT INTO provider_events VALUES(6,'payme',1795381987056,'127.0.0.1','14bea27857c55400','CheckPerformTransaction','refused','-31050','f1bd26e0953b-0',NULL,X'7b226a736f6e727063223a22322e30222c226964223a322c226d6574686f64223a22436865636b506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d30222c2274696d65223a313739353338313938373035362c22616d6f756e74223a3130302c226163636f756e74223a7b226f726465725f6964223a22393939393939393939227d7d7d',161,'{"jsonrpc":"2.0","id":2,"error":{"code":-31050,"message":{"ru":"Счёт не найден","uz":"Hisob topilmadi","en":"No such invoice"},"data":"order_id"}}');
INSERT INTO provider_events VALUES(7,'payme',1795381987057,'127.0.0.1','d964599662c36fdf','CheckPerformTransaction','refused','-31050',NULL,NULL,X'7b226a736f6e727063223a22322e30222c226964223a332c226d6574686f64223a22436865636b506572666f726d5472616e73616374696f6e222c22706172616d73223a7b22616d6f756e74223a3130302c226163636f756e74223a7b7d7d7d',96,'{"jsonrpc":"2.0","id":3,"error":{"code":-31050,"message":{"ru":"Счёт не найден","uz":"Hisob topilmadi","en":"No such invoice"},"data":"order_id"}}');
INSERT INTO provider_events VALUES(8,'payme',1795381987058,'127.0.0.1','c9c33fe191618d74','PerformTransaction','refused','-31003','f1bd26e0953b-0',NULL,X'7b226a736f6e727063223a22322e30222c226964223a342c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d30227d7d',87,'{"jsonrpc":"2.0","id":4,"error":{"code":-31003,"message":{"ru":"Транзакция не найдена","uz":"Tranzaksiya topilmadi","en":"Transaction not found"},"data":null}}');
INSERT INTO provider_events VALUES(9,'payme',1795381987059,'127.0.0.1','dbec23884ea6132c','CancelTransaction','refused','-31003','f1bd26e0953b-0',NULL,X'7b226a736f6e727063223a22322e30222c226964223a352c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d30222c22726561736f6e223a317d7d',97,'{"jsonrpc":"2.0","id":5,"error":{"code":-31003,"message":{"ru":"Транзакция не найдена","uz":"Tranzaksiya topilmadi","en":"Transaction not found"},"data":null}}');
INSERT INTO provider_events VALUES(10,'payme',1795381987060,'127.0.0.1','20c37ddf63647d54','CheckTransaction','refused','-31003','f1bd26e0953b-0',NULL,X'7b226a736f6e727063223a22322e30222c226964223a362c226d6574686f64223a22436865636b5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d30227d7d',85,'{"jsonrpc":"2.0","id":6,"error":{"code":-31003,"message":{"ru":"Транзакция не найдена","uz":"Tranzaksiya topilmadi","en":"Transaction not found"},"data":null}}');
INSERT INTO provider_events VALUES(11,'payme',1795381987061,'127.0.0.1','2151d481233562ce','GetStatement','refused','-32600',NULL,NULL,X'7b226a736f6e727063223a22322e30222c226964223a372c226d6574686f64223a2247657453746174656d656e74222c22706172616d73223a7b2266726f6d223a2278222c22746f223a317d7d',77,'{"jsonrpc":"2.0","id":7,"error":{"code":-32600,"message":{"ru":"Неверный запрос","uz":"So''rov noto''g''ri","en":"Malformed request"},"data":"from"}}');
INSERT INTO provider_events VALUES(12,'payme',1795381987061,'127.0.0.1','c49ebb9960100e2e','GetStatement','answered',NULL,NULL,NULL,X'7b226a736f6e727063223a22322e30222c226964223a382c226d6574686f64223a2247657453746174656d656e74222c22706172616d73223a7b2266726f6d223a313739353338313938363036312c22746f223a313739353338313938373036317d7d',99,'{"jsonrpc":"2.0","id":8,"result":{"transactions":[]}}');
INSERT INTO provider_events VALUES(13,'payme',1795381987070,'127.0.0.1','b2a80fe809ecb3ec','CheckPerformTransaction','refused','-31001','f1bd26e0953b-1',NULL,X'7b226a736f6e727063223a22322e30222c226964223a392c226d6574686f64223a22436865636b506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030312c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',159,'{"jsonrpc":"2.0","id":9,"error":{"code":-31001,"message":{"ru":"Неверная сумма","uz":"Summa noto''g''ri","en":"Wrong amount"},"data":null}}');
INSERT INTO provider_events VALUES(14,'payme',1795381987071,'127.0.0.1','f6e22159e1e9aa63','CheckPerformTransaction','answered',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a31302c226d6574686f64223a22436865636b506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',160,'{"jsonrpc":"2.0","id":10,"result":{"allow":true}}');
INSERT INTO provider_events VALUES(15,'payme',1795381987071,'127.0.0.1','1bcf2c6336dcf155','CreateTransaction','refused','-31001','f1bd26e0953b-1',NULL,X'7b226a736f6e727063223a22322e30222c226964223a31312c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030312c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',154,'{"jsonrpc":"2.0","id":11,"error":{"code":-31001,"message":{"ru":"Неверная сумма","uz":"Summa noto''g''ri","en":"Wrong amount"},"data":null}}');
INSERT INTO provider_events VALUES(16,'payme',1795381987072,'127.0.0.1','512d539d79b2fa84','CreateTransaction','done',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a31322c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',154,'{"jsonrpc":"2.0","id":12,"result":{"create_time":1795381987072,"transaction":"1","state":1}}');
INSERT INTO provider_events VALUES(17,'payme',1795381987073,'127.0.0.1','dd6cc967f6f59c3c','CreateTransaction','repeated',NULL,'f1bd26e0953b-1',NULL,X'7b226a736f6e727063223a22322e30222c226964223a31332c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',154,'{"jsonrpc":"2.0","id":13,"result":{"create_time":1795381987072,"transaction":"1","state":1}}');
INSERT INTO provider_events VALUES(18,'payme',1795381987074,'127.0.0.1','20ddff35e94ff902','CreateTransaction','refused','-31001','f1bd26e0953b-1',NULL,X'7b226a736f6e727063223a22322e30222c226964223a31342c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030312c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',154,'{"jsonrpc":"2.0","id":14,"error":{"code":-31001,"message":{"ru":"Неверная сумма","uz":"Summa noto''g''ri","en":"Wrong amount"},"data":null}}');
INSERT INTO provider_events VALUES(19,'payme',1795381987074,'127.0.0.1','be9e2791143fc90d','CreateTransaction','refused','-31053','f1bd26e0953b-2',NULL,X'7b226a736f6e727063223a22322e30222c226964223a31352c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d32222c2274696d65223a313739353338313938373037342c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',154,'{"jsonrpc":"2.0","id":15,"error":{"code":-31053,"message":{"ru":"Счёт ожидает другой оплаты","uz":"Hisob boshqa to''lovni kutmoqda","en":"Another payment of this invoice is under way"},"data":"order_id"}}');
INSERT INTO provider_events VALUES(20,'payme',1795381987075,'127.0.0.1','ef9865f28328bedf','CheckTransaction','answered',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a31362c226d6574686f64223a22436865636b5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31227d7d',86,'{"jsonrpc":"2.0","id":16,"result":{"create_time":1795381987072,"perform_time":0,"cancel_time":0,"transaction":"1","state":1,"reason":null}}');
INSERT INTO provider_events VALUES(21,'payme',1795381987076,'127.0.0.1','d1c52a2b684f6ae6','PerformTransaction','done',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a31372c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31227d7d',88,'{"jsonrpc":"2.0","id":17,"result":{"transaction":"1","perform_time":1795381987076,"state":2}}');
INSERT INTO provider_events VALUES(22,'payme',1795381987077,'127.0.0.1','c88bdf7fe835b5c0','PerformTransaction','repeated',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a31382c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31227d7d',88,'{"jsonrpc":"2.0","id":18,"result":{"transaction":"1","perform_time":1795381987076,"state":2}}');
INSERT INTO provider_events VALUES(23,'payme',1795381987078,'127.0.0.1','651fd054b99c1793','CheckPerformTransaction','refused','-31051','f1bd26e0953b-3',NULL,X'7b226a736f6e727063223a22322e30222c226964223a31392c226d6574686f64223a22436865636b506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d33222c2274696d65223a313739353338313938373037382c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',160,'{"jsonrpc":"2.0","id":19,"error":{"code":-31051,"message":{"ru":"Счёт уже оплачен","uz":"Hisob to''langan","en":"The invoice is paid already"},"data":"order_id"}}');
INSERT INTO provider_events VALUES(24,'payme',1795381987086,'127.0.0.1','ab3c7c3298e87cca','CreateTransaction','refused','-31008','f1bd26e0953b-1',NULL,X'7b226a736f6e727063223a22322e30222c226964223a32302c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c2274696d65223a313739353338313938373036392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',154,'{"jsonrpc":"2.0","id":20,"error":{"code":-31008,"message":{"ru":"Невозможно выполнить операцию","uz":"Amalni bajarib bo''lmaydi","en":"The operation cannot be performed"},"data":null}}');
INSERT INTO provider_events VALUES(25,'payme',1795381987098,'127.0.0.1','24e0620caf405ed4','GetStatement','answered',NULL,NULL,NULL,X'7b226a736f6e727063223a22322e30222c226964223a32312c226d6574686f64223a2247657453746174656d656e74222c22706172616d73223a7b2266726f6d223a313739353338313938373036392c22746f223a313739353338313938373036397d7d',100,'{"jsonrpc":"2.0","id":21,"result":{"transactions":[{"id":"f1bd26e0953b-1","time":1795381987069,"amount":15000000,"account":{"order_id":"19"},"create_time":1795381987072,"perform_time":1795381987076,"cancel_time":0,"transaction":"1","state":2,"reason":null}]}}');
INSERT INTO provider_events VALUES(26,'payme',1795381987102,'127.0.0.1','c7d990e27b4d3263','CancelTransaction','done',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a32322c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c22726561736f6e223a357d7d',98,'{"jsonrpc":"2.0","id":22,"result":{"transaction":"1","cancel_time":1795381987102,"state":-2}}');
INSERT INTO provider_events VALUES(27,'payme',1795381987110,'127.0.0.1','41cbecd967f8e1d0','CancelTransaction','repeated',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a32332c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31222c22726561736f6e223a357d7d',98,'{"jsonrpc":"2.0","id":23,"result":{"transaction":"1","cancel_time":1795381987102,"state":-2}}');
INSERT INTO provider_events VALUES(28,'payme',1795381987117,'127.0.0.1','d34c204c670bdb3e','CheckTransaction','answered',NULL,'f1bd26e0953b-1',19,X'7b226a736f6e727063223a22322e30222c226964223a32342c226d6574686f64223a22436865636b5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31227d7d',86,'{"jsonrpc":"2.0","id":24,"result":{"create_time":1795381987072,"perform_time":1795381987076,"cancel_time":1795381987102,"transaction":"1","state":-2,"reason":5}}');
INSERT INTO provider_events VALUES(29,'payme',1795381987125,'127.0.0.1','29a2be8133335fb5','PerformTransaction','refused','-31008','f1bd26e0953b-1',NULL,X'7b226a736f6e727063223a22322e30222c226964223a32352c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d31227d7d',88,'{"jsonrpc":"2.0","id":25,"error":{"code":-31008,"message":{"ru":"Невозможно выполнить операцию","uz":"Amalni bajarib bo''lmaydi","en":"The operation cannot be performed"},"data":null}}');
INSERT INTO provider_events VALUES(30,'payme',1795381987133,'127.0.0.1','1939fef8904c96f8','CreateTransaction','done',NULL,'f1bd26e0953b-11',19,X'7b226a736f6e727063223a22322e30222c226964223a32362c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3131222c2274696d65223a313739353338313938373133322c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',155,'{"jsonrpc":"2.0","id":26,"result":{"create_time":1795381987133,"transaction":"2","state":1}}');
INSERT INTO provider_events VALUES(31,'payme',1795381987137,'127.0.0.1','ab2aa505e1d5b0c4','CancelTransaction','done',NULL,'f1bd26e0953b-11',19,X'7b226a736f6e727063223a22322e30222c226964223a32372c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3131222c22726561736f6e223a337d7d',99,'{"jsonrpc":"2.0","id":27,"result":{"transaction":"2","cancel_time":1795381987137,"state":-1}}');
INSERT INTO provider_events VALUES(32,'payme',1795381987141,'127.0.0.1','15af51d433531145','PerformTransaction','refused','-31008','f1bd26e0953b-11',NULL,X'7b226a736f6e727063223a22322e30222c226964223a32382c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3131227d7d',89,'{"jsonrpc":"2.0","id":28,"error":{"code":-31008,"message":{"ru":"Невозможно выполнить операцию","uz":"Amalni bajarib bo''lmaydi","en":"The operation cannot be performed"},"data":null}}');
INSERT INTO provider_events VALUES(33,'payme',1795381987143,'127.0.0.1','bea23e1896d2f108','CreateTransaction','refused','-31008','f1bd26e0953b-12',NULL,X'7b226a736f6e727063223a22322e30222c226964223a32392c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3132222c2274696d65223a313739353333383738363134332c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',155,'{"jsonrpc":"2.0","id":29,"error":{"code":-31008,"message":{"ru":"Невозможно выполнить операцию","uz":"Amalni bajarib bo''lmaydi","en":"The operation cannot be performed"},"data":null}}');
INSERT INTO provider_events VALUES(34,'payme',1795381987155,'127.0.0.1','8cd803b35be9907e','CheckTransaction','answered',NULL,'f1bd26e0953b-12',19,X'7b226a736f6e727063223a22322e30222c226964223a33302c226d6574686f64223a22436865636b5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3132227d7d',87,'{"jsonrpc":"2.0","id":30,"result":{"create_time":1795381987143,"perform_time":0,"cancel_time":1795381987143,"transaction":"3","state":-1,"reason":4}}');
INSERT INTO provider_events VALUES(35,'payme',1795381987165,'127.0.0.1','320bec3e05422e02','CreateTransaction','done',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a33312c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133222c2274696d65223a313739353338313938373136312c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223139227d7d7d',155,'{"jsonrpc":"2.0","id":31,"result":{"create_time":1795381987165,"transaction":"4","state":1}}');
INSERT INTO provider_events VALUES(36,'payme',1795381987174,'127.0.0.1','8c8a333ef195d1b3','PerformTransaction','done',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(37,'payme',1795381987175,'127.0.0.1','be3ec57d18a57f96','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(38,'payme',1795381987175,'127.0.0.1','a9880a5fcb5fc787','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(39,'payme',1795381987175,'127.0.0.1','263af93a426b0182','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(40,'payme',1795381987175,'127.0.0.1','80c2ffdf112c2c43','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(41,'payme',1795381987175,'127.0.0.1','e4a408a2596f231d','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(42,'payme',1795381987175,'127.0.0.1','eaa6c6f34a2153ee','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(43,'payme',1795381987175,'127.0.0.1','9a9f3527a01cd137','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(44,'payme',1795381987175,'127.0.0.1','2ea8827c14e132c4','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(45,'payme',1795381987177,'127.0.0.1','669c36171b803409','PerformTransaction','repeated',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a312c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133227d7d',88,'{"jsonrpc":"2.0","id":1,"result":{"transaction":"4","perform_time":1795381987174,"state":2}}');
INSERT INTO provider_events VALUES(46,'payme',1795381987185,'127.0.0.1','cb501e8cdbfe0102','CancelTransaction','done',NULL,'f1bd26e0953b-13',19,X'7b226a736f6e727063223a22322e30222c226964223a33322c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3133222c22726561736f6e223a357d7d',99,'{"jsonrpc":"2.0","id":32,"result":{"transaction":"4","cancel_time":1795381987185,"state":-2}}');
INSERT INTO provider_events VALUES(47,'payme',1795381987199,'127.0.0.1','029e19be0304b3a7','CreateTransaction','refused','-31052','f1bd26e0953b-21',NULL,X'7b226a736f6e727063223a22322e30222c226964223a33332c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3231222c2274696d65223a313739353338313938373139392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223230227d7d7d',155,'{"jsonrpc":"2.0","id":33,"error":{"code":-31052,"message":{"ru":"Счёт отменён","uz":"Hisob bekor qilingan","en":"The invoice was cancelled"},"data":"order_id"}}');
INSERT INTO provider_events VALUES(48,'payme',1795381987210,'127.0.0.1','9a0462fe5036a81e','CreateTransaction','done',NULL,'f1bd26e0953b-22',21,X'7b226a736f6e727063223a22322e30222c226964223a33342c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3232222c2274696d65223a313739353338313938373230392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223231227d7d7d',155,'{"jsonrpc":"2.0","id":34,"result":{"create_time":1795381987210,"transaction":"5","state":1}}');
INSERT INTO provider_events VALUES(49,'payme',1795381987218,'127.0.0.1','9162592b642d57e8','','failed','-31008',NULL,NULL,X'7b226a736f6e727063223a22322e30222c226964223a33352c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3232227d7d',89,'{"jsonrpc":"2.0","id":35,"error":{"code":-31008,"message":{"ru":"Невозможно выполнить операцию","uz":"Amalni bajarib bo''lmaydi","en":"The operation cannot be performed"},"data":null}}');
INSERT INTO provider_events VALUES(50,'payme',1795381987222,'127.0.0.1','9370aae67851b11a','CancelTransaction','done',NULL,'f1bd26e0953b-22',21,X'7b226a736f6e727063223a22322e30222c226964223a33362c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3232222c22726561736f6e223a337d7d',99,'{"jsonrpc":"2.0","id":36,"result":{"transaction":"5","cancel_time":1795381987222,"state":-1}}');
INSERT INTO provider_events VALUES(51,'payme',1795381987250,'127.0.0.1','259c82638ce2c94b','CreateTransaction','done',NULL,'f1bd26e0953b-23',22,X'7b226a736f6e727063223a22322e30222c226964223a33372c226d6574686f64223a224372656174655472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3233222c2274696d65223a313739353338313938373234392c22616d6f756e74223a31353030303030302c226163636f756e74223a7b226f726465725f6964223a223232227d7d7d',155,'{"jsonrpc":"2.0","id":37,"result":{"create_time":1795381987250,"transaction":"6","state":1}}');
INSERT INTO provider_events VALUES(52,'payme',1795381987251,'127.0.0.1','ed7865664050fa0d','PerformTransaction','done',NULL,'f1bd26e0953b-23',22,X'7b226a736f6e727063223a22322e30222c226964223a33382c226d6574686f64223a22506572666f726d5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3233227d7d',89,'{"jsonrpc":"2.0","id":38,"result":{"transaction":"6","perform_time":1795381987251,"state":2}}');
INSERT INTO provider_events VALUES(53,'payme',1795381987253,'127.0.0.1','ead654af8e07283b','CancelTransaction','refused','-31007','f1bd26e0953b-23',NULL,X'7b226a736f6e727063223a22322e30222c226964223a33392c226d6574686f64223a2243616e63656c5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3233222c22726561736f6e223a357d7d',99,'{"jsonrpc":"2.0","id":39,"error":{"code":-31007,"message":{"ru":"Услуга оказана, отмена невозможна","uz":"Xizmat ko''rsatilgan, bekor qilib bo''lmaydi","en":"The service was given; it cannot be cancelled"},"data":null}}');
INSERT INTO provider_events VALUES(54,'payme',1795381987254,'127.0.0.1','3d2e17b2fc6e2ef8','CheckTransaction','answered',NULL,'f1bd26e0953b-23',22,X'7b226a736f6e727063223a22322e30222c226964223a34302c226d6574686f64223a22436865636b5472616e73616374696f6e222c22706172616d73223a7b226964223a226631626432366530393533622d3233227d7d',87,'{"jsonrpc":"2.0","id":40,"result":{"create_time":1795381987250,"perform_time":1795381987251,"cancel_time":0,"transaction":"6","state":2,"reason":null}}');
INSERT INTO provider_events VALUES(55,'click',1795381987259,'127.0.0.1','58d2eb31dd05165b','prepare','stranger','-1','179538198725800',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303026736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383030266d65726368616e745f7472616e735f69643d39393939393939393926616d6f756e743d3130303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3733353661386332343165353230376437356465396265303065663636353939',232,'{"click_trans_id":179538198725800,"merchant_trans_id":"999999999","error":-1,"error_note":"SIGN CHECK FAILED!"}');
INSERT INTO provider_events VALUES(56,'click',1795381987261,'127.0.0.1','a4da7ec43395dbd3','','stranger','-8',NULL,NULL,X'',0,'{"error":-8,"error_note":"missing: click_trans_id"}');
INSERT INTO provider_events VALUES(57,'click',1795381987262,'127.0.0.1','8be035b6b0d369ba','','stranger','-8',NULL,NULL,X'7b2261223a317d',7,'{"error":-8,"error_note":"missing: click_trans_id"}');
INSERT INTO provider_events VALUES(58,'click',1795381987263,'127.0.0.1','d6230076f08a3d78','7','refused','-3','179538198725800',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303026736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383030266d65726368616e745f7472616e735f69643d39393939393939393926616d6f756e743d3130303026616374696f6e3d37266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3164323065333434653339653639386530336162373061653563313331643063',232,'{"click_trans_id":179538198725800,"merchant_trans_id":"999999999","error":-3,"error_note":"Action not found"}');
INSERT INTO provider_events VALUES(59,'click',1795381987264,'127.0.0.1','f26fd8f6c0894668','prepare','refused','-3','179538198725800',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303026736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383030266d65726368616e745f7472616e735f69643d39393939393939393926616d6f756e743d3130303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3535326636663734633839663731313834623531373938353161623537303737',232,'{"click_trans_id":179538198725800,"merchant_trans_id":"999999999","error":-3,"error_note":"Action not found"}');
INSERT INTO provider_events VALUES(60,'click',1795381987265,'127.0.0.1','8bb847a901db60e2','prepare','refused','-5','179538198725800',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303026736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383030266d65726368616e745f7472616e735f69643d39393939393939393926616d6f756e743d3130303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3535326636663734633839663731313834623531373938353161623537303737',232,'{"click_trans_id":179538198725800,"merchant_trans_id":"999999999","error":-5,"error_note":"User does not exist"}');
INSERT INTO provider_events VALUES(61,'click',1795381987265,'127.0.0.1','b149675c1862cf7d','complete','refused','-6','179538198725800',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303026736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383030266d65726368616e745f7472616e735f69643d393939393939393939266d65726368616e745f707265706172655f69643d39393939393939393926616d6f756e743d3130303026616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3339663230306232666234663534636634323665383732386136613337306538',262,'{"click_trans_id":179538198725800,"merchant_trans_id":"999999999","error":-6,"error_note":"Transaction does not exist"}');
INSERT INTO provider_events VALUES(62,'click',1795381987297,'127.0.0.1','28c6aa5e24fa2f6f','prepare','refused','-2','179538198725801',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d323326616d6f756e743d3135303030302e303126616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3738396530326430376239306435313863666539316561383437633966663931',230,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","error":-2,"error_note":"Incorrect parameter amount"}');
INSERT INTO provider_events VALUES(63,'click',1795381987301,'127.0.0.1','39217c436fcd585a','prepare','done',NULL,'179538198725802',23,X'636c69636b5f7472616e735f69643d31373935333831393837323538303226736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383032266d65726368616e745f7472616e735f69643d323326616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d6663636464306230353963383663326235366536396530383533386464356466',227,'{"click_trans_id":179538198725802,"merchant_trans_id":"23","merchant_prepare_id":1,"error":0,"error_note":"Success"}');
INSERT INTO provider_events VALUES(64,'click',1795381987302,'127.0.0.1','4c40067b5e79cd82','complete','refused','-9','179538198725802',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303226736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383032266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3126616d6f756e743d31353030303026616374696f6e3d31266572726f723d2d35303137266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d6163373632313865373539313639353937393533316264623035613563656538',253,'{"click_trans_id":179538198725802,"merchant_trans_id":"23","error":-9,"error_note":"Transaction cancelled"}');
INSERT INTO provider_events VALUES(65,'click',1795381987303,'127.0.0.1','4ddb9e6f6c1572db','complete','refused','-9','179538198725802',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303226736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383032266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3126616d6f756e743d31353030303026616374696f6e3d31266572726f723d2d35303137266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d6163373632313865373539313639353937393533316264623035613563656538',253,'{"click_trans_id":179538198725802,"merchant_trans_id":"23","error":-9,"error_note":"Transaction cancelled"}');
INSERT INTO provider_events VALUES(66,'click',1795381987303,'127.0.0.1','36901991d007b972','complete','refused','-9','179538198725802',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303226736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383032266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3126616d6f756e743d31353030303026616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d6163373632313865373539313639353937393533316264623035613563656538',249,'{"click_trans_id":179538198725802,"merchant_trans_id":"23","error":-9,"error_note":"Transaction cancelled"}');
INSERT INTO provider_events VALUES(67,'click',1795381987304,'127.0.0.1','cf3c7cc50c7b22be','prepare','refused','-9','179538198725802',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303226736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383032266d65726368616e745f7472616e735f69643d323326616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d6663636464306230353963383663326235366536396530383533386464356466',227,'{"click_trans_id":179538198725802,"merchant_trans_id":"23","error":-9,"error_note":"Transaction cancelled"}');
INSERT INTO provider_events VALUES(68,'click',1795381987305,'127.0.0.1','54bacf61a1a8bebe','prepare','done',NULL,'179538198725801',23,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d323326616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3262623961643830633531316536336533323437313936326335656464393363',227,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","merchant_prepare_id":2,"error":0,"error_note":"Success"}');
INSERT INTO provider_events VALUES(69,'click',1795381987305,'127.0.0.1','0905d7df647d00fa','prepare','repeated',NULL,'179538198725801',23,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d323326616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3262623961643830633531316536336533323437313936326335656464393363',227,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","merchant_prepare_id":2,"error":0,"error_note":"Success"}');
INSERT INTO provider_events VALUES(70,'click',1795381987306,'127.0.0.1','84c05b71ac7e0c79','complete','refused','-2','179538198725801',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3226616d6f756e743d3126616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d6665333065396438636437393566363166376132383935653633326261343037',244,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","error":-2,"error_note":"Incorrect parameter amount"}');
INSERT INTO provider_events VALUES(71,'click',1795381987307,'127.0.0.1','32f37ead894d5791','complete','refused','-6','179538198725803',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303326736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383033266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3226616d6f756e743d31353030303026616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3665393433623631356632626438623066626361393836393865623238616266',249,'{"click_trans_id":179538198725803,"merchant_trans_id":"23","error":-6,"error_note":"Transaction does not exist"}');
INSERT INTO provider_events VALUES(72,'click',1795381987307,'127.0.0.1','c194191866187c73','complete','done',NULL,'179538198725801',23,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3226616d6f756e743d31353030303026616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3665333364333962306566396661626130336430643836633161656565353738',249,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","merchant_confirm_id":23,"error":0,"error_note":"Success"}');
INSERT INTO provider_events VALUES(73,'click',1795381987308,'127.0.0.1','e5e2ba729131bbf1','complete','refused','-4','179538198725801',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3226616d6f756e743d31353030303026616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3665333364333962306566396661626130336430643836633161656565353738',249,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","error":-4,"error_note":"Already paid"}');
INSERT INTO provider_events VALUES(74,'click',1795381987309,'127.0.0.1','15d96440f3331f02','prepare','refused','-4','179538198725801',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d323326616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3262623961643830633531316536336533323437313936326335656464393363',227,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","error":-4,"error_note":"Already paid"}');
INSERT INTO provider_events VALUES(75,'click',1795381987310,'127.0.0.1','687067451c78eca7','complete','refused','-4','179538198725801',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303126736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383031266d65726368616e745f7472616e735f69643d3233266d65726368616e745f707265706172655f69643d3226616d6f756e743d31353030303026616374696f6e3d31266572726f723d2d31266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3665333364333962306566396661626130336430643836633161656565353738',250,'{"click_trans_id":179538198725801,"merchant_trans_id":"23","error":-4,"error_note":"Already paid"}');
INSERT INTO provider_events VALUES(76,'click',1795381987310,'127.0.0.1','bdac05320b1622e2','prepare','refused','-4','179538198725804',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303426736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383034266d65726368616e745f7472616e735f69643d323326616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3562383133323463386639623835323864323865643335626631666633653964',227,'{"click_trans_id":179538198725804,"merchant_trans_id":"23","error":-4,"error_note":"Already paid"}');
INSERT INTO provider_events VALUES(77,'click',1795381987313,'127.0.0.1','ded025aa15c3d9f4','prepare','refused','-9','179538198725805',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303526736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383035266d65726368616e745f7472616e735f69643d323426616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3136343235363836666135396333626163326230343337356433306239396335',227,'{"click_trans_id":179538198725805,"merchant_trans_id":"24","error":-9,"error_note":"Transaction cancelled"}');
INSERT INTO provider_events VALUES(78,'click',1795381987317,'127.0.0.1','fb33ae8b03a4d06b','prepare','done',NULL,'179538198725806',25,X'636c69636b5f7472616e735f69643d31373935333831393837323538303626736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383036266d65726368616e745f7472616e735f69643d323526616d6f756e743d31353030303026616374696f6e3d30266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3163336130643464333735633866336238303537316330373731623734363437',227,'{"click_trans_id":179538198725806,"merchant_trans_id":"25","merchant_prepare_id":3,"error":0,"error_note":"Success"}');
INSERT INTO provider_events VALUES(79,'click',1795381987318,'127.0.0.1','f44c317134b2cd37','complete','refused','-7','179538198725806',NULL,X'636c69636b5f7472616e735f69643d31373935333831393837323538303626736572766963655f69643d3126636c69636b5f706179646f635f69643d313739353338313938373235383036266d65726368616e745f7472616e735f69643d3235266d65726368616e745f707265706172655f69643d3326616d6f756e743d31353030303026616374696f6e3d31266572726f723d30266572726f725f6e6f74653d73696d756c61746564267369676e5f74696d653d323032362d30332d30322b303925334130302533413030267369676e5f737472696e673d3865386565323637666531636539626361346365623963323436376432356438',249,'{"click_trans_id":179538198725806,"merchant_trans_id":"25","error":-7,"error_note":"Failed to update user"}');
INSERT INTO provider_events VALUES(80,'hmac',1795381987324,'127.0.0.1','5a98ab78973f209a','','stranger','bad-signature',NULL,NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d',123,'{"type":"/problems/bad-signature","code":"bad-signature","title":"The signature is missing or wrong.","status":400,"detail":"The signature is missing or wrong."}');
INSERT INTO provider_events VALUES(81,'hmac',1795381987325,'127.0.0.1','30391e1ec45c1bf4','','stranger','bad-signature',NULL,NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d',123,'{"type":"/problems/bad-signature","code":"bad-signature","title":"The signature is missing or wrong.","status":400,"detail":"The signature is missing or wrong."}');
INSERT INTO provider_events VALUES(82,'hmac',1795381987326,'127.0.0.1','2f59350ca40b720c','','stranger','bad-signature',NULL,NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d20',124,'{"type":"/problems/bad-signature","code":"bad-signature","title":"The signature is missing or wrong.","status":400,"detail":"The signature is missing or wrong."}');
INSERT INTO provider_events VALUES(83,'hmac',1795381987330,'127.0.0.1','8582486b5b09df72','','stranger','stale-signature',NULL,NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d',123,'{"type":"/problems/stale-signature","code":"stale-signature","title":"The signature is more than 300 seconds away from now.","status":400,"detail":"The signature is more than 300 seconds away from now."}');
INSERT INTO provider_events VALUES(84,'hmac',1795381987331,'127.0.0.1','fd7b64824e45e342','','stranger','stale-signature',NULL,NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d',123,'{"type":"/problems/stale-signature","code":"stale-signature","title":"The signature is more than 300 seconds away from now.","status":400,"detail":"The signature is more than 300 seconds away from now."}');
INSERT INTO provider_events VALUES(85,'hmac',1795381987332,'127.0.0.1','4ede2d508a810838','customer.created','answered',NULL,'bc53cb573d0d-sign',NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d',123,'{"received":true,"id":"bc53cb573d0d-sign"}');
INSERT INTO provider_events VALUES(86,'hmac',1795381987333,'127.0.0.1','7b49891905d45474','customer.created','repeated',NULL,'bc53cb573d0d-sign',NULL,X'7b226964223a226263353363623537336430642d7369676e222c2274797065223a22637573746f6d65722e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e6f6e65222c22616d6f756e74223a312c22696e766f6963655f6964223a307d7d7d',123,'{"received":true,"id":"bc53cb573d0d-sign"}');
INSERT INTO provider_events VALUES(87,'hmac',1795381987333,'127.0.0.1','eed037855f827a9d','','refused','bad-event',NULL,NULL,X'3c786d6c2f3e',6,'{"type":"/problems/bad-event","code":"bad-event","title":"The body is no event: it is no JSON.","status":422,"detail":"The body is no event: it is no JSON."}');
INSERT INTO provider_events VALUES(88,'hmac',1795381987334,'127.0.0.1','25d9908184c25880','','refused','bad-event',NULL,NULL,X'7b226964223a2278222c2274797065223a227061796d656e742e737563636565646564227d',37,'{"type":"/problems/bad-event","code":"bad-event","title":"The body is no event: data is no object.","status":422,"detail":"The body is no event: data is no object."}');
INSERT INTO provider_events VALUES(89,'hmac',1795381987335,'127.0.0.1','57bf62e88e1989bb','payment.succeeded','refused','unknown-invoice','bc53cb573d0d-u',NULL,X'7b226964223a226263353363623537336430642d75222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d75222c22616d6f756e74223a3130302c22696e766f6963655f6964223a3939393939393939397d7d7d',128,'{"type":"/problems/unknown-invoice","code":"unknown-invoice","title":"There is no such invoice.","status":422,"detail":"There is no such invoice."}');
INSERT INTO provider_events VALUES(90,'hmac',1795381987357,'127.0.0.1','828a17d91f71b5ec','','failed','more-than-due',NULL,NULL,X'7b226964223a226263353363623537336430642d6d222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6d222c22616d6f756e74223a31353030303030312c22696e766f6963655f6964223a32367d7d7d',126,'{"type":"/problems/more-than-due","code":"more-than-due","title":"That is more than what is still due.","status":409,"detail":"That is more than what is still due."}');
INSERT INTO provider_events VALUES(91,'hmac',1795381987361,'127.0.0.1','0233c44441f155a7','','refused','wrong-amount',NULL,NULL,X'7b226964223a226263353363623537336430642d6e222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d6e222c22616d6f756e74223a302c22696e766f6963655f6964223a32367d7d7d',119,'{"type":"/problems/wrong-amount","code":"wrong-amount","title":"amount is no amount in minor units.","status":422,"detail":"amount is no amount in minor units."}');
INSERT INTO provider_events VALUES(92,'hmac',1795381987365,'127.0.0.1','b98e382c6040d79b','payment.refunded','done',NULL,'bc53cb573d0d-a',NULL,X'7b226964223a226263353363623537336430642d33222c2274797065223a227061796d656e742e726566756e646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d61222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',125,'{"received":true,"id":"bc53cb573d0d-3"}');
INSERT INTO provider_events VALUES(93,'hmac',1795381987369,'127.0.0.1','7bdbcb9c575b63e2','payment.failed','done',NULL,'bc53cb573d0d-a',NULL,X'7b226964223a226263353363623537336430642d31222c2274797065223a227061796d656e742e6661696c6564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d61222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',123,'{"received":true,"id":"bc53cb573d0d-1"}');
INSERT INTO provider_events VALUES(94,'hmac',1795381987373,'127.0.0.1','4f3cc668d66473f9','payment.succeeded','done',NULL,'bc53cb573d0d-a',26,X'7b226964223a226263353363623537336430642d32222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d61222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-2"}');
INSERT INTO provider_events VALUES(95,'hmac',1795381987377,'127.0.0.1','7e3760c15ea634fd','payment.created','done',NULL,'bc53cb573d0d-a',NULL,X'7b226964223a226263353363623537336430642d30222c2274797065223a227061796d656e742e63726561746564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d61222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',124,'{"received":true,"id":"bc53cb573d0d-0"}');
INSERT INTO provider_events VALUES(96,'hmac',1795381987382,'127.0.0.1','96e7fa0d9aaac72d','payment.succeeded','done',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(97,'hmac',1795381987385,'127.0.0.1','68253ce462d84ed5','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(98,'hmac',1795381987389,'127.0.0.1','cce14db029a267e1','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(99,'hmac',1795381987393,'127.0.0.1','932c6b166a39be1a','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(100,'hmac',1795381987396,'127.0.0.1','ac4685e28d0adac9','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(101,'hmac',1795381987401,'127.0.0.1','c6736f960d8824f8','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(102,'hmac',1795381987405,'127.0.0.1','d330862787d915bc','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(103,'hmac',1795381987408,'127.0.0.1','75364da43985035d','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(104,'hmac',1795381987413,'127.0.0.1','e43da1435ccb3c23','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(105,'hmac',1795381987417,'127.0.0.1','dfe0bff943ea264a','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(106,'hmac',1795381987422,'127.0.0.1','80be78210fc89fbe','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(107,'hmac',1795381987424,'127.0.0.1','2c98ada8118e8f3b','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(108,'hmac',1795381987431,'127.0.0.1','cb43d227acbbe05e','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(109,'hmac',1795381987433,'127.0.0.1','5523cdc93dee7022','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(110,'hmac',1795381987436,'127.0.0.1','881e2747415f0258','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(111,'hmac',1795381987441,'127.0.0.1','44301bfc293c1f78','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(112,'hmac',1795381987444,'127.0.0.1','cb6f998eb7d4e7f0','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(113,'hmac',1795381987449,'127.0.0.1','7ca3e38f2e162f32','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(114,'hmac',1795381987452,'127.0.0.1','af8420252dce903c','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(115,'hmac',1795381987457,'127.0.0.1','5859350bea36f838','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(116,'hmac',1795381987465,'127.0.0.1','4619ceb72ddd5be3','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(117,'hmac',1795381987469,'127.0.0.1','411f2f0168ca604c','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(118,'hmac',1795381987473,'127.0.0.1','88d3b256e17a4c76','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(119,'hmac',1795381987474,'127.0.0.1','c746e1da674c7ba1','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(120,'hmac',1795381987477,'127.0.0.1','0ede4bb417e67c26','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(121,'hmac',1795381987481,'127.0.0.1','f915565d6ff16d04','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(122,'hmac',1795381987485,'127.0.0.1','e6a9507bba87a648','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(123,'hmac',1795381987489,'127.0.0.1','d62e2956447bde84','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(124,'hmac',1795381987493,'127.0.0.1','0f3b3a7c6d372f29','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(125,'hmac',1795381987498,'127.0.0.1','4fd150abcf4878c7','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(126,'hmac',1795381987502,'127.0.0.1','dd9eea8fc5e546e8','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(127,'hmac',1795381987505,'127.0.0.1','f957544f8e052ede','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(128,'hmac',1795381987507,'127.0.0.1','49b1d39cbc80f401','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(129,'hmac',1795381987509,'127.0.0.1','e78a04c93d5ac189','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(130,'hmac',1795381987517,'127.0.0.1','965b3b8dc5b9ca25','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(131,'hmac',1795381987523,'127.0.0.1','7b97bb2b6e05a537','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(132,'hmac',1795381987526,'127.0.0.1','cdd530a672253dae','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(133,'hmac',1795381987530,'127.0.0.1','e15f726478bafadf','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(134,'hmac',1795381987533,'127.0.0.1','9a59cf9614d1acce','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(135,'hmac',1795381987536,'127.0.0.1','643e2932fa4e0b3e','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(136,'hmac',1795381987537,'127.0.0.1','fa6332ac1c1845f9','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(137,'hmac',1795381987541,'127.0.0.1','2cf0f3a4e0a4fe24','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(138,'hmac',1795381987543,'127.0.0.1','1d73032aaf3a8975','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(139,'hmac',1795381987544,'127.0.0.1','330caf3d0ffe24fc','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(140,'hmac',1795381987546,'127.0.0.1','f2d7f96b572992fe','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(141,'hmac',1795381987549,'127.0.0.1','fdb25ebdc133510a','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(142,'hmac',1795381987550,'127.0.0.1','5e21e321184c8d4a','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(143,'hmac',1795381987553,'127.0.0.1','2351a683906ce863','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(144,'hmac',1795381987557,'127.0.0.1','0648f972f6d58cfa','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(145,'hmac',1795381987561,'127.0.0.1','9463ccb2912822b5','payment.succeeded','repeated',NULL,'bc53cb573d0d-b',26,X'7b226964223a226263353363623537336430642d34222c2274797065223a227061796d656e742e737563636565646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',126,'{"received":true,"id":"bc53cb573d0d-4"}');
INSERT INTO provider_events VALUES(146,'hmac',1795381987566,'127.0.0.1','4f720006abfc21be','payment.refunded','done',NULL,'bc53cb573d0d-b',NULL,X'7b226964223a226263353363623537336430642d35222c2274797065223a227061796d656e742e726566756e646564222c2264617461223a7b226f626a656374223a7b226964223a226263353363623537336430642d62222c22616d6f756e74223a31353030303030302c22696e766f6963655f6964223a32367d7d7d',125,'{"received":true,"id":"bc53cb573d0d-5"}');
CREATE TABLE provider_failures (
    id       integer primary key,
    provider text    not null check (provider in ('payme', 'click', 'hmac')),
    code     text    not null,
    hour     integer not null,  -- since 1970
    event_id integer not null
             references provider_events (id) on delete cascade,  -- the first of them
    count    integer not null default 1,
    last_at  integer not null,
    unique (provider, code, hour)
) strict;
INSERT INTO provider_failures VALUES(1,'payme','-32504',498717,1,2,1795381987052);
INSERT INTO provider_failures VALUES(2,'payme','-32600',498717,3,3,1795381987061);
INSERT INTO provider_failures VALUES(3,'payme','-32601',498717,5,1,1795381987055);
INSERT INTO provider_failures VALUES(4,'payme','-31008',498717,49,1,1795381987218);
INSERT INTO provider_failures VALUES(5,'click','-1',498717,55,1,1795381987259);
INSERT INTO provider_failures VALUES(6,'click','-8',498717,56,2,1795381987262);
INSERT INTO provider_failures VALUES(7,'click','-6',498717,61,2,1795381987307);
INSERT INTO provider_failures VALUES(8,'click','-9',498717,66,1,1795381987303);
INSERT INTO provider_failures VALUES(9,'click','-2',498717,70,1,1795381987306);
INSERT INTO provider_failures VALUES(10,'click','-4',498717,73,1,1795381987308);
INSERT INTO provider_failures VALUES(11,'click','-7',498717,79,1,1795381987318);
INSERT INTO provider_failures VALUES(12,'hmac','bad-signature',498717,80,3,1795381987326);
INSERT INTO provider_failures VALUES(13,'hmac','stale-signature',498717,83,2,1795381987331);
INSERT INTO provider_failures VALUES(14,'hmac','bad-event',498717,87,2,1795381987334);
INSERT INTO provider_failures VALUES(15,'hmac','unknown-invoice',498717,89,1,1795381987335);
INSERT INTO provider_failures VALUES(16,'hmac','more-than-due',498717,90,1,1795381987357);
INSERT INTO provider_failures VALUES(17,'hmac','wrong-amount',498717,91,1,1795381987361);
CREATE TABLE payme_transactions (
    id           integer primary key,
    reference    text    not null unique,  -- Payme's id of it
    said_at      integer not null,         -- Payme's own `time`; statements go by it
    invoice_id   integer not null references invoices (id) on delete restrict,  -- stays
    account      text    not null,         -- as Payme sent it, JSON
    amount_minor integer not null check (amount_minor > 0),
    state        integer not null check (state in (1, 2, -1, -2)),
    created_at   integer not null,
    performed_at integer not null default 0,
    cancelled_at integer not null default 0,
    reason       integer,                  -- of the cancellation; 4: timed out
    payment_id   integer references payments (id) on delete restrict,  -- payments stay
    check ((payment_id is null) = (performed_at = 0))
) strict;
INSERT INTO payme_transactions VALUES(1,'f1bd26e0953b-1',1795381987069,19,'{"order_id":"19"}',15000000,-2,1795381987072,1795381987076,1795381987102,5,20);
INSERT INTO payme_transactions VALUES(2,'f1bd26e0953b-11',1795381987132,19,'{"order_id":"19"}',15000000,-1,1795381987133,0,1795381987137,3,NULL);
INSERT INTO payme_transactions VALUES(3,'f1bd26e0953b-12',1795338786143,19,'{"order_id":"19"}',15000000,-1,1795381987143,0,1795381987143,4,NULL);
INSERT INTO payme_transactions VALUES(4,'f1bd26e0953b-13',1795381987161,19,'{"order_id":"19"}',15000000,-2,1795381987165,1795381987174,1795381987185,5,21);
INSERT INTO payme_transactions VALUES(5,'f1bd26e0953b-22',1795381987209,21,'{"order_id":"21"}',15000000,-1,1795381987210,0,1795381987222,3,NULL);
INSERT INTO payme_transactions VALUES(6,'f1bd26e0953b-23',1795381987249,22,'{"order_id":"22"}',15000000,2,1795381987250,1795381987251,0,NULL,22);
CREATE TABLE click_transactions (
    id             integer primary key,
    click_trans_id text    not null unique,
    click_paydoc_id text   not null,  -- what the patient sees in Click's message
    invoice_id     integer not null references invoices (id) on delete restrict,  -- stays
    amount_minor   integer not null check (amount_minor > 0),
    state          text    not null check (state in ('prepared', 'paid', 'cancelled')),
    prepared_at    integer not null,
    ended_at       integer,           -- paid or cancelled
    payment_id     integer references payments (id) on delete restrict,  -- payments stay
    check ((payment_id is not null) = (state = 'paid'))
) strict;
INSERT INTO click_transactions VALUES(1,'179538198725802','179538198725802',23,15000000,'cancelled',1795381987301,1795381987302,NULL);
INSERT INTO click_transactions VALUES(2,'179538198725801','179538198725801',23,15000000,'paid',1795381987305,1795381987307,23);
INSERT INTO click_transactions VALUES(3,'179538198725806','179538198725806',25,15000000,'cancelled',1795381987317,1795381987318,NULL);
CREATE TABLE hmac_events (
    id           integer primary key,
    event_id     text    not null unique,  -- the sender's
    type         text    not null,
    kind         text    not null check (kind in ('pending', 'succeeded', 'failed', 'cancelled',
                                                  'refunded', 'other')),
    payment      text    not null,  -- the provider's id of the payment
    refund       text    not null,  -- of a refund: its own id
    amount_minor integer not null,
    cumulative   integer not null check (cumulative in (0, 1)),  -- all refunds up to now
    invoice_id   integer references invoices (id) on delete restrict,  -- stays
    received_at  integer not null
) strict;
INSERT INTO hmac_events VALUES(1,'bc53cb573d0d-sign','customer.created','other','','',0,0,NULL,1795381987332);
INSERT INTO hmac_events VALUES(2,'bc53cb573d0d-3','payment.refunded','refunded','bc53cb573d0d-a','bc53cb573d0d-3',15000000,0,NULL,1795381987365);
INSERT INTO hmac_events VALUES(3,'bc53cb573d0d-1','payment.failed','failed','bc53cb573d0d-a','',0,0,NULL,1795381987369);
INSERT INTO hmac_events VALUES(4,'bc53cb573d0d-2','payment.succeeded','succeeded','bc53cb573d0d-a','',15000000,0,26,1795381987373);
INSERT INTO hmac_events VALUES(5,'bc53cb573d0d-0','payment.created','pending','bc53cb573d0d-a','',0,0,NULL,1795381987377);
INSERT INTO hmac_events VALUES(6,'bc53cb573d0d-4','payment.succeeded','succeeded','bc53cb573d0d-b','',15000000,0,26,1795381987382);
INSERT INTO hmac_events VALUES(7,'bc53cb573d0d-5','payment.refunded','refunded','bc53cb573d0d-b','bc53cb573d0d-5',15000000,0,NULL,1795381987566);
CREATE INDEX audit_by_entity on audit_entries (entity, entity_id, id);
CREATE INDEX audit_by_user on audit_entries (user_id, id);
CREATE INDEX audit_by_time on audit_entries (at);
CREATE TRIGGER audit_entries_stay before delete on audit_entries
begin select raise(abort, 'audit entries are never deleted'); end;
CREATE TRIGGER audit_entries_are_final before update on audit_entries
begin select raise(abort, 'audit entries are never changed'); end;
CREATE TRIGGER audit_details_are_final before update on audit_details
begin select raise(abort, 'audit details are never changed'); end;
CREATE INDEX idempotency_keys_by_age on idempotency_keys (created_at);
CREATE INDEX sessions_by_user on sessions (user_id, ended_at);
CREATE INDEX sessions_by_device on sessions (device_digest, ended_at)
    where device_digest is not null;
CREATE INDEX sessions_open on sessions (id) where ended_at is null;
CREATE INDEX login_failures_by_age on login_failures (last_at);
CREATE INDEX patients_present on patients (archived, id);
CREATE INDEX patients_by_birth on patients (birth_date) where birth_date is not null;
CREATE UNIQUE INDEX patients_by_source on patients (source_id) where source_id is not null;
CREATE VIEW patient_list as
    select id, number, last_name, first_name, middle_name, birth_date, sex, phones, last_visit_at,
           archived, search_words
    from patients;
CREATE INDEX rooms_by_department on rooms (department_id);
CREATE INDEX doctors_by_department on doctors (department_id);
CREATE INDEX doctors_by_room on doctors (room_id);
CREATE INDEX services_by_department on services (department_id);
CREATE INDEX tickets_by_status on tickets (doctor_id, day, status);
CREATE INDEX tickets_by_day on tickets (day, status);
CREATE INDEX tickets_by_patient on tickets (patient_id, created_at);
CREATE INDEX tickets_by_service on tickets (service_id);
CREATE INDEX tickets_by_room on tickets (room_id);
CREATE INDEX tickets_by_appointment on tickets (appointment_id);
CREATE INDEX tickets_by_origin on tickets (from_ticket_id);
CREATE INDEX tickets_by_successor on tickets (to_ticket_id);
CREATE VIEW shown_tickets as
select t.*,
       case when p.id is null then t.patient_name
            else p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '')
       end          as shown_name,
       p.birth_date as patient_birth_date,
       coalesce(t.room, o.name, r.name) as shown_room,  -- before the call: the door they will use
       d.last_name || ' ' || d.first_name as doctor_name,
       f.doctor_id as from_doctor_id,
       f.number as from_number,
       fd.last_name || ' ' || fd.first_name as from_doctor_name,
       n.doctor_id as to_doctor_id,
       n.number as to_number,
       nd.last_name || ' ' || nd.first_name as to_doctor_name
from tickets t
join doctors d on d.id = t.doctor_id
left join rooms r on r.id = d.room_id
left join rooms o on o.id = t.room_id
left join patients p on p.id = t.patient_id
left join tickets f on f.id = t.from_ticket_id
left join doctors fd on fd.id = f.doctor_id
left join tickets n on n.id = t.to_ticket_id
left join doctors nd on nd.id = n.doctor_id
;
CREATE INDEX ticket_moves_by_ticket on ticket_moves (ticket_id, id);
CREATE INDEX ticket_moves_by_user on ticket_moves (user_id);
CREATE INDEX visits_by_patient on visits (patient_id, started_at);
CREATE INDEX visits_by_doctor on visits (doctor_id, started_at);
CREATE INDEX visits_by_day on visits (day, id);
CREATE INDEX visits_to_invoice on visits (day, id) where not invoiced;
CREATE INDEX visit_services_by_visit on visit_services (visit_id);
CREATE INDEX visit_services_by_service on visit_services (service_id);
CREATE INDEX messages_by_due on messages (status, due_at);
CREATE INDEX messages_by_entity on messages (entity, entity_id);
CREATE INDEX messages_by_patient on messages (patient_id);
CREATE INDEX messages_by_user on messages (user_id);
CREATE INDEX schedule_periods_by_doctor on schedule_periods (doctor_id, weekday, from_minute);
CREATE INDEX schedule_periods_by_room on schedule_periods (room_id);
CREATE INDEX schedule_exceptions_by_doctor on schedule_exceptions (doctor_id, to_day);
CREATE INDEX schedule_exceptions_by_room on schedule_exceptions (room_id);
CREATE INDEX appointments_by_doctor on appointments (doctor_id, starts_at);
CREATE INDEX appointments_by_start on appointments (starts_at);
CREATE INDEX appointments_by_patient on appointments (patient_id, starts_at);
CREATE INDEX appointments_by_series on appointments (series_id, starts_at)
    where series_id is not null;
CREATE INDEX appointments_by_room on appointments (room_id) where room_id is not null;
CREATE INDEX appointments_by_maker on appointments (created_by) where created_by is not null;
CREATE INDEX appointments_open on appointments (starts_at)
    where status in ('scheduled', 'confirmed');
CREATE TRIGGER appointments_made_apart before insert on appointments
when not new.overridden and new.status not in ('cancelled', 'no_show')
begin
    select raise(abort, 'two appointments of one doctor overlap')
    from appointments a
    where a.doctor_id = new.doctor_id
      and a.starts_at > new.starts_at - 240 * 60000 and a.starts_at < new.ends_at
      and a.ends_at > new.starts_at
      and a.status not in ('cancelled', 'no_show');
end;
CREATE TRIGGER appointments_moved_apart
before update of doctor_id, starts_at, ends_at, status, overridden on appointments
when not new.overridden and new.status not in ('cancelled', 'no_show')
     and (old.overridden or old.status in ('cancelled', 'no_show')
          or new.doctor_id <> old.doctor_id
          or new.starts_at < old.starts_at or new.ends_at > old.ends_at)
begin
    select raise(abort, 'two appointments of one doctor overlap')
    from appointments a
    where a.doctor_id = new.doctor_id and a.id <> new.id
      and a.starts_at > new.starts_at - 240 * 60000 and a.starts_at < new.ends_at
      and a.ends_at > new.starts_at
      and a.status not in ('cancelled', 'no_show');
end;
CREATE INDEX appointment_services_by_service on appointment_services (service_id);
CREATE VIEW shown_appointments as
select a.id, a.patient_id,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.number as patient_number, p.phones ->> '$[0]' as patient_phone,
       a.doctor_id, d.last_name || ' ' || d.first_name as doctor_name, r.name as room,
       a.starts_at, a.ends_at, '' as day, 0 as time,
       (a.ends_at - a.starts_at) / 60000 as duration_minutes,
       (select json_group_array(s.service_id) from appointment_services s
        where s.appointment_id = a.id) as service_ids,
       a.reason, a.status, a.series_id, a.overridden, a.override_reason, a.ticket_id,
       a.cancel_reason, a.created_at, u.display_name as created_by, a.version
from appointments a
join patients p on p.id = a.patient_id
join doctors d on d.id = a.doctor_id
left join rooms r on r.id = coalesce(a.room_id, d.room_id)
left join users u on u.id = a.created_by;
CREATE INDEX waitlist_by_status on waitlist_entries (status, id);
CREATE INDEX waitlist_by_offer on waitlist_entries (offer_doctor_id, offer_starts_at)
    where offer_doctor_id is not null;
CREATE INDEX waitlist_by_patient on waitlist_entries (patient_id);
CREATE INDEX waitlist_by_doctor on waitlist_entries (doctor_id);
CREATE INDEX waitlist_by_service on waitlist_entries (service_id);
CREATE INDEX waitlist_by_appointment on waitlist_entries (appointment_id);
CREATE INDEX waitlist_by_maker on waitlist_entries (created_by);
CREATE VIEW shown_waitlist as
select w.*,
       p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as patient_name,
       p.phones ->> '$[0]' as patient_phone,
       d.last_name || ' ' || d.first_name as doctor_name,
       s.name as service_name,
       o.last_name || ' ' || o.first_name as offer_doctor_name
from waitlist_entries w
join patients p on p.id = w.patient_id
left join doctors d on d.id = w.doctor_id
left join services s on s.id = w.service_id
left join doctors o on o.id = w.offer_doctor_id;
CREATE INDEX waitlist_refusals_by_doctor on waitlist_refusals (doctor_id);
CREATE INDEX held_times_by_doctor on held_times (doctor_id, starts_at);
CREATE INDEX held_times_by_expiry on held_times (expires_at);
CREATE INDEX queue_followers_by_leader on queue_followers (leader_id);
CREATE INDEX announcements_by_end on announcements (until_at);
CREATE INDEX announcements_by_doctor on announcements (doctor_id);
CREATE INDEX announcements_by_author on announcements (created_by);
CREATE INDEX checkin_claims_by_doctor on checkin_claims (doctor_id, day);
CREATE INDEX checkin_claims_by_day on checkin_claims (day, phone);
CREATE INDEX booking_requests_by_doctor on booking_requests (doctor_id, status, starts_at);
CREATE INDEX booking_requests_by_status on booking_requests (status, expires_at);
CREATE INDEX booking_requests_by_phone on booking_requests (phone, created_at);
CREATE INDEX booking_requests_by_time on booking_requests (created_at);
CREATE INDEX booking_requests_by_appointment on booking_requests (appointment_id);
CREATE INDEX booking_requests_by_hold on booking_requests (hold_id);
CREATE INDEX benefit_services_by_service on benefit_services (service_id);
CREATE INDEX invoices_by_patient on invoices (patient_id, id);
CREATE INDEX invoices_by_day on invoices (day, id);
CREATE INDEX invoices_by_benefit on invoices (benefit_id) where benefit_id is not null;
CREATE INDEX invoices_unpaid on invoices (id) where status in ('open', 'part_paid');
CREATE INDEX invoice_lines_by_invoice on invoice_lines (invoice_id);
CREATE INDEX invoice_lines_by_service on invoice_lines (service_id);
CREATE INDEX invoice_lines_by_doctor on invoice_lines (doctor_id);
CREATE INDEX invoice_visits_by_visit on invoice_visits (visit_id);
CREATE UNIQUE INDEX shifts_open on shifts (user_id) where closed_at is null;
CREATE INDEX shifts_by_user on shifts (user_id, id);
CREATE INDEX shifts_by_next on shifts (handed_over_to) where handed_over_to is not null;
CREATE INDEX cash_moves_by_shift on cash_moves (shift_id);
CREATE UNIQUE INDEX payments_by_reference on payments (method, reference)
    where reference is not null;
CREATE INDEX payments_by_invoice on payments (invoice_id) where invoice_id is not null;
CREATE INDEX payments_by_patient on payments (patient_id);
CREATE INDEX payments_by_shift on payments (shift_id) where shift_id is not null;
CREATE INDEX payments_by_day on payments (day, id);
CREATE INDEX refunds_by_payment on refunds (payment_id) where payment_id is not null;
CREATE INDEX refunds_by_patient on refunds (patient_id);
CREATE INDEX refunds_by_shift on refunds (shift_id) where shift_id is not null;
CREATE INDEX refunds_by_day on refunds (day, id);
CREATE INDEX deposits_held on deposits (balance_minor) where balance_minor > 0;
CREATE INDEX ledger_by_debit on ledger_entries (debit, amount_minor);
CREATE INDEX ledger_by_credit on ledger_entries (credit, amount_minor);
CREATE TRIGGER ledger_entries_stay before delete on ledger_entries
begin select raise(abort, 'ledger entries are never deleted'); end;
CREATE TRIGGER ledger_entries_are_final before update on ledger_entries
begin select raise(abort, 'ledger entries are never changed'); end;
CREATE TRIGGER ledger_entries_follow before insert on ledger_entries
when new.id <> (select coalesce(max(id), 0) + 1 from ledger_entries)
begin select raise(abort, 'ledger entries are numbered without a gap'); end;
CREATE INDEX provider_events_by_provider on provider_events (provider, id);
CREATE INDEX provider_events_by_outcome on provider_events (outcome, received_at);
CREATE INDEX provider_events_by_invoice on provider_events (invoice_id)
    where invoice_id is not null;
CREATE INDEX provider_failures_by_time on provider_failures (last_at);
CREATE INDEX provider_failures_by_event on provider_failures (event_id);
CREATE UNIQUE INDEX payme_pending on payme_transactions (invoice_id) where state = 1;
CREATE INDEX payme_waiting on payme_transactions (created_at) where state = 1;
CREATE INDEX payme_by_time on payme_transactions (said_at);
CREATE INDEX payme_by_invoice on payme_transactions (invoice_id);
CREATE INDEX payme_by_payment on payme_transactions (payment_id) where payment_id is not null;
CREATE INDEX click_by_invoice on click_transactions (invoice_id);
CREATE INDEX click_by_time on click_transactions (prepared_at);
CREATE INDEX click_by_payment on click_transactions (payment_id) where payment_id is not null;
CREATE INDEX hmac_events_by_time on hmac_events (kind, received_at);
CREATE INDEX hmac_events_by_payment on hmac_events (payment, kind);
CREATE INDEX hmac_events_by_invoice on hmac_events (invoice_id) where invoice_id is not null;
CREATE VIEW provider_money as
select 'payme' as provider, t.reference, t.said_at as at, t.amount_minor, t.invoice_id,
       case when p.id is null then case t.state when 1 then 'pending' else 'cancelled' end
            when p.voided_at is not null or p.refunded_minor = p.amount_minor then 'returned'
            else 'paid' end as state
from payme_transactions t left join payments p on p.id = t.payment_id
union all
select 'click', t.click_trans_id, t.prepared_at, t.amount_minor, t.invoice_id,
       case when p.id is null then case t.state when 'prepared' then 'pending'
                                                else 'cancelled' end
            when p.voided_at is not null or p.refunded_minor = p.amount_minor then 'returned'
            else 'paid' end
from click_transactions t left join payments p on p.id = t.payment_id
union all
select 'hmac', e.payment, e.received_at, p.amount_minor, e.invoice_id,
       case when p.voided_at is not null or p.refunded_minor = p.amount_minor then 'returned'
            else 'paid' end
from hmac_events e join payments p on p.method = 'other' and p.reference = e.payment
where e.kind = 'succeeded';
CREATE INDEX shifts_by_day on shifts (day, id);
COMMIT;
